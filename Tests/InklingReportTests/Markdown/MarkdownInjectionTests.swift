import Foundation
import Testing

@testable import InklingLesson
@testable import InklingReport

/// What a lesson or its steps say stays text in Markdown and in notebooks, too. The Markdown is read as code-hosting sites do,
/// with markup allowed, and what comes out is compared with that of harmless words.
@Suite struct `Injection into Markdown` {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "<!--", "-->", "]]>", "<?php ?>", "</details>", "</summary><b>", "&lt;b&gt;",
    "[x](javascript:alert(1))", "![x](http://e.example/x.png)", "[x]: http://e.example",
    "<http://e.example>", "](http://e.example)", "`code`", "```\ncode\n```", "````", "~~~\nx\n~~~",
    "*a* **b** ~~c~~ _d_ __e__", "# heading", "heading\n===", "heading\n---", "---", "- list",
    "+ list", "* list", "1. list", "2) list", "> quote", "    code", "\tcode",
    "a | b\n--|--\nc | d",
    "|a|", "a\\|b", "\\", "a\\", "\\<b>", "$x$", "$$x$$", "[^1]", "[^1]: note", "x\n\n<b>y</b>",
    "x\r\r<b>y</b>", "x\n\n# y", "x\n\n    y", "[!NOTE]", "[ ] task", "\u{1B}[31m", "\u{0}<b>",
    "\u{2028}<b>", "::: {.callout-tip}", "{{< include x >}}", "-", "=", ":-:",
  ]

  /// A lesson with a text in all places where there are texts.
  private static func results(_ text: String) -> LessonResult {
    let quoted = text.unicodeScalars.filter { $0 != "\0" }.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{1B}": "\\e"
      case "\u{2028}": "\\L"
      default: String(scalar)
      }
    }.joined()
    let lesson = """
      ---
      title: "\(quoted)"
      subtitle: "\(quoted)"
      author: "\(quoted)"
      ---

      `{swift} x`

      - `{swift} x`

      # A `{swift} x` B

      ```swift
      //| label: fig-a
      //| code-summary: "\(quoted)"
      //| code-fold: true
      //| fig-alt: "\(quoted)"
      1
      ```

      ```swift
      //| label: b
      2
      ```
      """
    var found = result(
      lesson, outputs: ["fig-a": everyOutput(of: text)],
      values: [text, text, text],
      failing: ["b": diagnostic(of: text)], status: .failed, facts: [.init(name: text, value: text)]
    )
    found.parameters = [text: text]
    return found
  }

  /// What a text is made of, without the words: kinds of nodes, what links and markup say.
  private static func shape(_ markdown: String) -> [String] {
    func shape(_ node: MarkdownNode, _ depth: Int) -> [String] {
      let name: String? =
        switch node.kind {
        case .text, .softBreak: nil
        case .codeBlock(let info): "code block \(info)"
        case .htmlBlock, .htmlInline: "markup \(markup(node.literal))"
        default: "\(node.kind)"
        }
      return (name.map { [String(repeating: " ", count: depth) + $0] } ?? [])
        + node.children.flatMap { shape($0, depth + 1) }
    }
    return shape(parseMarkdown(markdown).root, 0)
  }

  /// The tags of a piece of markup, without what attributes say.
  private static func markup(_ text: String) -> String {
    var (tags, isInTag, isInValue) = ("", false, false)
    for character in text {
      if isInValue {
        isInValue = character != "\""
      } else if isInTag {
        tags.append(character)
        isInTag = character != ">"
        isInValue = character == "\""
      } else if character == "<" {
        tags += "<"
        isInTag = true
      }
    }
    return tags
  }

  @Test(arguments: hostile)
  func `texts stay texts in Markdown`(text: String) {
    let plain = Self.results("words")
    let found = Self.results(text)
    #expect(!found.lesson.hasErrors)
    let shape = Self.shape(MarkdownReport(found, generator: text).text)
    #expect(shape == Self.shape(MarkdownReport(plain, generator: "words").text))
  }

  @Test(arguments: hostile)
  func `texts stay texts in notebooks`(text: String) throws {
    func cells(_ result: LessonResult, generator: String) throws -> [[String: Any]] {
      let notebook = try JSONSerialization.jsonObject(
        with: Data(Notebook(result, generator: generator).text.utf8))
      return try #require((notebook as? [String: Any])?["cells"] as? [[String: Any]])
    }
    let plain = try cells(Self.results("words"), generator: "words")
    let found = try cells(Self.results(text), generator: text)
    #expect(found.map { $0["cell_type"] as? String } == plain.map { $0["cell_type"] as? String })
    func shapes(_ cells: [[String: Any]]) -> [[String]] {
      cells.flatMap { cell -> [[String]] in
        let outputs = cell["outputs"] as? [[String: Any]] ?? []
        let data = outputs.compactMap { $0["data"] as? [String: Any] }
        // No output is markup, and only PNG is a picture.
        let kinds = data.flatMap(\.keys).sorted()
        let tables = data.compactMap { $0["text/markdown"] as? String }.map(Self.shape)
        let isProse = cell["cell_type"] as? String == "markdown"
        let prose = isProse ? [Self.shape(cell["source"] as? String ?? "")] : []
        return [kinds] + tables + prose
      }
    }
    #expect(shapes(found) == shapes(plain))
    let id = try Regex("^[A-Za-z0-9_-]{1,64}$")
    for cell in found { #expect(try id.firstMatch(in: cell["id"] as? String ?? "") != nil) }
    // Control characters stand escaped, so that whoever prints the file is safe.
    let file = Notebook(Self.results(text)).text
    #expect(file.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,<b>", "vbscript:x", "file:///x",
  ])
  func `links of other kinds than the web's are no links`(target: String) {
    let found = result("A [word](\(target)) and [another](<\(target)>).\n")
    let links = Self.shape(MarkdownReport(found).text).filter { $0.contains("link(url") }
    #expect(links == [])
  }

  @Test(arguments: ["a`b", "js onclick=x", "html><b>", "c++", "{.python}", "\"x\""])
  func `words behind a fence are one word`(info: String) {
    let report = MarkdownReport(result("~~~ \(info)\n<b>x</b>\n~~~\n"))
    let blocks = Self.shape(report.text).filter { $0.contains("code block") }
    #expect(blocks.count == 1)
    let words = blocks.map { $0.dropFirst(" code block ".count) }
    #expect(words.allSatisfy { word in word.allSatisfy { !"\"<>`= ".contains($0) } })
  }

  @Test(arguments: [
    "x <b", "\\text{<script>alert(1)</script>}", "a </b> c", "\\text{<!-- x -->}", "a < b",
  ])
  func `formulas are no markup for readers who do not know formulas`(formula: String) {
    let report = MarkdownReport(result("A $\(formula)$ b.\n\n$$\n\(formula)\n$$\n"))
    #expect(!Self.shape(report.text).contains { $0.contains("markup") }, "\(report.text)")
  }

  @Test func `lines of a formula are no lists, headings or rules`() {
    let text = MarkdownReport(result("$$\na\n= b\n- c\n+ d\n= 1\n$$\n")).text
    #expect(text.contains("$$a = b - c + d = 1$$"))
  }

  @Test func `a file's name is no markup`() {
    let found = result(
      "```swift\n//| label: a\n1\n```\n", outputs: ["a": [picture]])
    var lesson = found.lesson
    lesson.fileName = "x\"><b>&.md"
    let named = LessonResult(
      lesson: lesson, status: .ok, steps: found.steps, values: [], facts: [], seed: 1,
      parameters: [:], diagnostics: [])
    let markup = Self.shape(MarkdownReport(named).text).filter { $0.contains("markup") }
    #expect(!markup.contains { $0.contains("<b>") })
  }
}
