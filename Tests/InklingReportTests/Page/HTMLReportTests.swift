import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct `A lesson's page` {
  @Test(arguments: [
    ("n", "640890", "640,890"), ("n", "-12730", "-12,730"), ("n", "2345", "2,345"),
    ("n", "999", "999"), ("n", "1234567", "1,234,567"), ("n", "12345.5", "12345.5"),
    ("n", "0123", "0123"), ("n", "12345 a", "12345 a"), ("n", "-", "-"), ("n", "١٢٣٤", "١٢٣٤"),
    ("String(n)", "2026", "2026"), (#"" \(n)""#, "2026", "2026"),
  ])
  func `whole numbers in sentences are grouped, texts are not`(
    _ expression: String, _ value: String, _ shown: String
  ) {
    let lesson = result(
      "---\nheadline: It is\n---\n\nIt is `{swift} \(expression)`.\n", values: [value])
    #expect(page(lesson).contains("<span class=\"value\">\(shown)</span>."))
    #expect(MarkdownReport(lesson).text.contains("It is \(shown)."))
  }

  @Test func `outside of English a narrow space parts the digits`() {
    let lesson = result("---\nlang: de\n---\n\nEs sind `{swift} n`.\n", values: ["640890"])
    #expect(page(lesson).contains(">640\u{202F}890</span>"))
  }

  private let whole = """
    ---
    title: Sixteen
    subtitle: A start
    author: Ada
    description: About it.
    lang: en-GB
    ---

    # One

    Text *a* **b** ~~c~~ `d` [e](https://example.org "t") `{swift} 1 + 1` @fig-loss, @tbl-sum[^1].

    - [x] done
    - [ ] not

    3. three

    ## Two

    | a | b |
    |---|--:|
    | 1 | 2 |

    > quote

    ```swift
    //| label: fig-loss
    //| fig-cap: The *loss*.
    let a = 1 // why
    ```

    ```swift
    //| label: tbl-sum
    //| code-fold: true
    //| code-summary: Show it
    ```

    ```swift
    //| label: plain
    //| echo: false
    ```

    ```swift no_run
    print(1)
    ```

    # Three

    ::: {.callout-tip}
    Tip.
    :::

    ::: {.callout-warning title="W" collapse="true"}
    Warning.
    :::

    ---

    [^1]: A note.
    """

  private var wholeResult: LessonResult {
    result(
      whole,
      outputs: [
        "fig-loss": [.text("printed\n"), picture, picture], "tbl-sum": [table],
        "plain": [training, picture],
      ], values: ["2"], facts: [.init(name: "Data", value: "MNIST")])
  }

  @Test func `a page with everything is well-formed and asks nobody for anything`() {
    let reader = checkPage(page(wholeResult))
    #expect(reader.all("html").first?.attributes["lang"] == "en-GB")
    #expect(reader.all("img").count == 6)
    let rows = [
      ("Lesson", "lesson.md"), ("Data", "MNIST"), ("Seed", "17"), ("Swift", SwiftVersion.text),
      ("Made by", "Inkling"),
    ]
    for (name, value) in rows {
      #expect(page(wholeResult).contains("<dt>\(name)</dt>\n<dd>\(value)</dd>"))
    }
  }

  @Test func `the same result gives the same page`() {
    #expect(page(wholeResult) == page(wholeResult))
  }

  @Test func `headings come below the title without a gap`() {
    let reader = PageReader(page(wholeResult))
    let headings = reader.elements.map(\.name).filter { ["h1", "h2", "h3", "h4"].contains($0) }
    #expect(headings == ["h1", "h2", "h3", "h2"])
  }

  @Test func `three headings make a table of contents, two do not`() {
    #expect(page(wholeResult).contains("<nav class=\"contents wide\""))
    #expect(!page(result("# A\n\n# B\n")).contains("<nav class=\"contents wide\""))
  }

  @Test func `the table of contents has the headings' values`() {
    let html = page(result("# A\n\n# B `{swift} x`\n\n# C\n\n# D\n", values: ["42"]))
    #expect(html.contains("<a href=\"#b\"><span class=\"section-number\">1\u{2002}</span>B 42</a>"))
  }

  @Test func `a heading that serves as title is not repeated`() {
    let html = page(result("# Hello\n\nText\n"))
    #expect(html.ranges(of: "Hello").count == 2)  // in <title> and in <h1>
    checkPage(html)
  }

  @Test func `figures of a step stand under one numbered caption`() {
    let html = page(wholeResult)
    #expect(html.contains("<figure id=\"fig-loss\">"))
    #expect(
      html.contains(
        "<span class=\"numbered\">Figure 1: </span>The <em>loss</em>."))
    #expect(html.contains("<a href=\"#fig-loss\">Figure 1</a>"))
    #expect(html.contains("<a href=\"#tbl-sum\">Table 1</a>"))
    #expect(html.contains("src=\"data:image/png;base64,AQID\""))
    #expect(html.contains("src=\"data:image/png;base64,BAUG\""))
    #expect(html.contains("alt=\"Loss falls.\" width=\"640\" height=\"480\""))
    #expect(html.contains("download=\"fig-loss-1.csv\""))
  }

  @Test func `sections have numbers and anchors, unless the front matter says otherwise`() {
    let html = page(result("---\ntitle: T\n---\n\n# A\n\n## B\n\n# C\n\n### D\n"))
    checkPage(html)
    #expect(html.contains("<h3 id=\"b\"><span class=\"section-number\">1.1\u{2002}</span>B"))
    // A level that was left out is closed up.
    #expect(html.contains("<h3 id=\"d\"><span class=\"section-number\">2.1\u{2002}</span>D"))
    #expect(
      html.contains("<a class=\"anchor\" href=\"#b\" aria-label=\"Link to this section\">#</a>"))
    let plain = page(result("---\nnumber-sections: false\n---\n\n# A\n\nText.\n\n# B\n"))
    #expect(plain.contains("<h2 id=\"b\">B"))
  }

  @Test func `the best epoch is marked by the validation loss, else by the loss`() {
    func best(_ columns: [String], _ rows: [[String]]) -> Int? {
      TrainingOutput(columns: columns, rows: rows, stepsPerEpoch: 1, lines: []).best?.row
    }
    let rows = [["1", "0.5", "0.3"], ["2", "0.4", "0.2"], ["3", "0.1", "0.25"]]
    #expect(best(["epoch", "loss", "val_loss"], rows) == 1)
    #expect(best(["epoch", "loss", "other"], rows) == 2)
    #expect(best(["epoch", "accuracy", "mae"], rows) == nil)
    #expect(best(["epoch", "loss", "mae"], [["1", "nan", "1"], ["2", "2e-4", "1"]]) == 1)
    #expect(best(["epoch", "loss"], [["1", "1"]]) == nil)
    #expect(page(wholeResult).contains("<span class=\"badge\">best</span>"))
    #expect(page(wholeResult).contains("best epoch by loss marked"))
  }

  @Test func `options decide what is shown of a step`() {
    func html(_ options: String) -> String {
      page(
        result(
          "```swift\n//| label: a\n\(options)\nlet x = 1\n```", outputs: ["a": [.text("printed")]]))
    }
    #expect(html("//| warning: true").contains("<pre class=\"code\">"))
    #expect(html("//| warning: true").contains(">printed<"))
    #expect(!html("//| echo: false").contains("<pre class=\"code\">"))
    #expect(!html("//| output: false").contains(">printed<"))
    #expect(!html("//| include: false").contains("id=\"a\""))
    #expect(html("//| code-fold: true").contains("<details class=\"fold\"><summary>Code</summary>"))
    #expect(html("//| code-fold: show").contains("<details class=\"fold\" open>"))
  }

  @Test func `tables name their columns and rows`() {
    let html = page(wholeResult)
    #expect(html.contains("<th scope=\"col\" class=\"trailing\">Param #</th>"))
    #expect(html.contains("<th scope=\"row\">dense_1</th>"))
    #expect(html.contains("<td colspan=\"2\">Total: 12,730</td>"))
    #expect(html.contains("Training, 469 steps an epoch"))
  }

  @Test func `a failure is shown in its place, and the top leads to it`() {
    let text = "```swift\n//| label: a\nlet x = [1][3]\n```\n\n```swift\n//| include: false\n```\n"
    let place = Diagnostic(
      .error, .indexOutOfRange, "index 3 is <out> of range",
      at: .init(file: "lesson.md", line: 3, column: 12), length: 3, notes: [.init("look")],
      hint: "count")
    let html = page(
      result(text, outputs: ["a": [.text("before")]], failing: ["a": place], status: .failed))
    checkPage(html)
    #expect(html.contains("href=\"#_error-1\""))
    #expect(html.contains("index 3 is &lt;out&gt; of range"))
    #expect(html.contains("lesson.md:3:12 · INK203"))
    #expect(html.contains("let x = [1][3]\n           ^~~"))
    #expect(html.contains("Hint: count"))
    #expect(html.contains("before"))
  }

  @Test func `a hidden step that fails is shown`() {
    let place = Diagnostic(
      .error, .overflow, "too large", at: .init(file: "lesson.md", line: 3, column: 1))
    let html = page(
      result(
        "```swift\n//| include: false\nlet secret = 1\n```", failing: ["step-1": place],
        status: .failed))
    #expect(html.contains("too large"))
    #expect(html.contains("secret"))
  }

  @Test func `an unreadable lesson says why at the top`() {
    let html = page(result("---\ntitel: A\n---\n\nText.\n"))
    checkPage(html)
    #expect(html.contains("This lesson has an error, so nothing in it has been run."))
    #expect(html.contains("did you mean &#39;title&#39;?"))
    #expect(html.contains("Text."))
  }

  @Test func `a value that was not reached is marked`() {
    let html = page(result("A `{swift} x` b.", status: .failed))
    #expect(html.contains("Not computed"))
  }
}
