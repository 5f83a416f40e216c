import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct `Formulas` {
  struct Case: CustomTestStringConvertible {
    var tex: String
    var mathML: String
    var testDescription: String { tex }
  }

  /// The MathML of a formula, without what every formula has around it.
  private func mathML(_ tex: String) -> String {
    guard case .success(let node) = TeXParser.parse(tex) else { return "not read" }
    let place = SourceLocation(file: "lesson.md", line: 1, column: 1)
    var writer = HTMLWriter()
    writer.write(
      MathRenderer.formula(
        Formula(source: tex, isDisplay: false, content: node, location: place)))
    let text = writer.text
    guard let start = text.range(of: "><mrow>"), let end = text.range(of: "</mrow></math>") else {
      return text
    }
    return String(text[start.upperBound..<end.lowerBound])
  }

  static let cases: [Case] = [
    Case(tex: "x", mathML: "<mi>x</mi>"),
    Case(tex: "3.14", mathML: "<mn>3.14</mn>"),
    Case(
      tex: "a - b", mathML: "<mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>"),
    Case(
      tex: "(x)",
      mathML: "<mrow><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow>"),
    Case(tex: "x^2", mathML: "<msup><mi>x</mi><mn>2</mn></msup>"),
    Case(tex: "x^23", mathML: "<mrow><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></mrow>"),
    Case(
      tex: "w_{ij}^{(l)}",
      mathML:
        "<msubsup><mi>w</mi><mrow><mi>i</mi><mi>j</mi></mrow><mrow><mo stretchy=\"false\">(</mo>"
        + "<mi>l</mi><mo stretchy=\"false\">)</mo></mrow></msubsup>"),
    Case(tex: "f'", mathML: "<msup><mi>f</mi><mo>′</mo></msup>"),
    Case(tex: "\\frac{1}{n}", mathML: "<mfrac><mn>1</mn><mi>n</mi></mfrac>"),
    Case(tex: "\\frac12", mathML: "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    Case(tex: "\\sqrt{x}", mathML: "<msqrt><mi>x</mi></msqrt>"),
    Case(tex: "\\sqrt[3]{x}", mathML: "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    Case(tex: "\\alpha\\Omega", mathML: "<mrow><mi>α</mi><mi mathvariant=\"normal\">Ω</mi></mrow>"),
    Case(
      tex: "\\sum_{i=1}^n i",
      mathML: "<mrow><munderover><mo movablelimits=\"true\">∑</mo><mrow><mi>i</mi><mo>=</mo>"
        + "<mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi></mrow>"),
    Case(
      tex: "\\int_0^1", mathML: "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
    Case(
      tex: "\\int\\limits_0^1", mathML: "<munderover><mo>∫</mo><mn>0</mn><mn>1</mn></munderover>"),
    Case(
      tex: "\\max_x",
      mathML: "<munder><mo movablelimits=\"true\" lspace=\"0\" rspace=\"0.1667em\">max</mo>"
        + "<mi>x</mi></munder>"),
    Case(
      tex: "\\log x",
      mathML: "<mrow><mi>log</mi><mspace width=\"0.1667em\"></mspace><mi>x</mi></mrow>"),
    Case(
      tex: "2\\ln x",
      mathML: "<mrow><mn>2</mn><mspace width=\"0.1667em\"></mspace><mi>ln</mi>"
        + "<mspace width=\"0.1667em\"></mspace><mi>x</mi></mrow>"),
    Case(
      tex: "\\operatorname{softmax}(z)",
      mathML: "<mrow><mi>softmax</mi><mo stretchy=\"false\">(</mo><mi>z</mi>"
        + "<mo stretchy=\"false\">)</mo></mrow>"),
    Case(
      tex: "\\hat{y}",
      mathML: "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
    Case(
      tex: "\\underbrace{x}_n",
      mathML: "<munder><munder accentunder=\"true\"><mi>x</mi><mo stretchy=\"true\">⏟</mo></munder>"
        + "<mi>n</mi></munder>"),
    Case(tex: "\\mathbf{W}", mathML: "<mi>𝐖</mi>"),
    Case(tex: "\\mathbb{R}^d", mathML: "<msup><mi>ℝ</mi><mi>d</mi></msup>"),
    Case(tex: "\\mathcal{L}", mathML: "<mi>ℒ</mi>"),
    Case(tex: "\\mathrm{ReLU}", mathML: "<mi>ReLU</mi>"),
    Case(tex: "\\text{if } x", mathML: "<mrow><mtext>if\u{A0}</mtext><mi>x</mi></mrow>"),
    Case(
      tex: "\\left( x \\right.",
      mathML: "<mrow><mo stretchy=\"true\">(</mo><mi>x</mi></mrow>"),
    Case(
      tex: "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
      mathML:
        "<mrow><mo stretchy=\"true\">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd>"
        + "</mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"
        + "<mo stretchy=\"true\">)</mo></mrow>"),
    Case(
      tex: "\\begin{cases} 1 & x \\\\ 0 \\end{cases}",
      mathML:
        "<mrow><mo stretchy=\"true\">{</mo><mtable><mtr><mtd class=\"lean-leading\"><mn>1</mn></mtd>"
        + "<mtd class=\"lean-leading\"><mi>x</mi></mtd></mtr><mtr><mtd class=\"lean-leading\">"
        + "<mn>0</mn></mtd></mtr></mtable></mrow>"),
    Case(
      tex: "\\begin{aligned} a &= b \\end{aligned}",
      mathML: "<mtable class=\"aligned\" displaystyle=\"true\"><mtr><mtd class=\"lean-trailing\">"
        + "<mi>a</mi></mtd><mtd class=\"lean-leading\"><mrow><mo>=</mo><mi>b</mi></mrow></mtd></mtr>"
        + "</mtable>"),
    Case(tex: "a < b", mathML: "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
    Case(tex: "\\not=", mathML: "<mo>=\u{338}</mo>"),
    Case(
      tex: "\\binom{n}{k}",
      mathML:
        "<mrow><mo stretchy=\"true\">(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac>"
        + "<mo stretchy=\"true\">)</mo></mrow>"),
  ]

  @Test(arguments: cases) func `TeX becomes MathML`(example: Case) {
    #expect(mathML(example.tex) == example.mathML)
  }

  @Test(arguments: [
    ("\\aplha", 0, "formulas do not know the command '\\aplha'"),
    ("x + \\frac{1}", 12, "the lower part of the fraction is missing here"),
    ("{x", 0, "'{' has no '}'"), ("x}", 1, "'}' closes nothing"),
    ("\\left( x", 0, "'\\left' has no '\\right'"), ("x_1_2", 3, "there are two indices here"),
    ("\\begin{matrx} \\end{matrx}", 0, "formulas do not know '\\begin{matrx}'"),
    ("\\begin{matrix} a", 0, "'\\begin{matrix}' has no '\\end'"),
    (String(repeating: "{", count: 5_000), 0, "this formula is too long"),
  ]) func `what cannot be read is a problem with its place`(
    tex: String, offset: Int, message: String
  ) {
    guard case .failure(let problem) = TeXParser.parse(tex) else {
      Issue.record("'\(tex)' was read")
      return
    }
    #expect(problem.message == message)
    #expect(problem.offset == offset)
  }

  @Test func `deep nesting ends at a limit`() {
    let tex = String(repeating: "{", count: 1_000) + String(repeating: "}", count: 1_000)
    guard case .failure(let problem) = TeXParser.parse(tex) else {
      Issue.record("it was read")
      return
    }
    #expect(problem.message == "this formula is nested too deeply")
  }

  @Test func `a page shows formulas in lines and on lines of their own`() {
    let html = page(
      result(
        """
        The loss $L_2$ of *a* and $a*b*c$ is in @eq-loss.

        $$
        L = \\frac{1}{n} \\sum_i (y_i - \\hat{y}_i)^2
        $$ {#eq-loss}
        """))
    checkPage(html)
    #expect(html.contains("<math alttext=\"L_2\">"))
    #expect(html.contains("alttext=\"a*b*c\""))
    #expect(html.contains("<math display=\"block\""))
    #expect(html.contains("id=\"eq-loss\""))
    #expect(html.contains("<a href=\"#eq-loss\">Equation 1</a>"))
  }

  @Test func `a formula that cannot be read is shown as code`() {
    let html = page(result("A $\\foo<b>$ here.\n"))
    checkPage(html)
    #expect(html.contains("<code class=\"lost\">\\foo&lt;b&gt;</code>"))
  }
}
