import Testing

@testable import InklingLesson

@Suite struct `Markdown` {
  @Test func `blocks keep their structure`() throws {
    let text = """
      # One

      A *b* **c** ~~d~~ `e` [f](https://example.org "t").

      > quote

      3. three
      4. four

      - [x] done
      - [ ] open

      | a | b |
      |:-:|--:|
      | 1 | 2 |

      ```python
      x = 1
      ```

      ---
      """
    let lesson = lesson(text)
    #expect(lesson.diagnostics.isEmpty)
    let link = Link(target: "https://example.org", title: "t", content: [.text("f")])
    #expect(
      lesson.blocks == [
        .heading(Heading(level: 1, id: "one", content: [.text("One")])),
        .paragraph([
          .text("A "), .emphasis([.text("b")]), .text(" "), .strong([.text("c")]), .text(" "),
          .strikethrough([.text("d")]), .text(" "), .code("e"), .text(" "), .link(link), .text("."),
        ]),
        .quote([.paragraph([.text("quote")])]),
        .list(
          ListBlock(
            start: 3, isTight: true,
            items: [
              .init(blocks: [.paragraph([.text("three")])], isDone: nil),
              .init(blocks: [.paragraph([.text("four")])], isDone: nil),
            ])),
        .list(
          ListBlock(
            start: nil, isTight: true,
            items: [
              .init(blocks: [.paragraph([.text("done")])], isDone: true),
              .init(blocks: [.paragraph([.text("open")])], isDone: false),
            ])),
        .table(
          TableBlock(
            alignments: [.center, .trailing], header: [[.text("a")], [.text("b")]],
            rows: [[[.text("1")], [.text("2")]]])),
        .code(CodeBlock(language: "python", text: "x = 1")),
        .thematicBreak,
      ])
  }

  @Test func `headings get anchors of their own`() {
    let lesson = lesson("# A b!\n\n## A b\n\n## c {#sec-c}\n\n## 5 · ÄÖ\n\n## ?\n")
    let ids = lesson.blocks.map { block -> String in
      if case .heading(let heading) = block { heading.id } else { "" }
    }
    #expect(ids == ["a-b", "a-b-2", "sec-c", "5-äö", "section"])
  }

  @Test func `an anchor makes way for a step's label`() {
    let lesson = lesson("# Loss\n\n```swift\n//| label: loss\n```\n")
    guard case .heading(let heading)? = lesson.blocks.first else {
      Issue.record("no heading")
      return
    }
    #expect(heading.id == "loss-2")
  }

  @Test func `footnotes are numbered by their first mark`() {
    let lesson = lesson("A[^b] b[^a] c[^b].\n\n[^a]: First\n[^b]: Second\n")
    #expect(lesson.diagnostics.isEmpty)
    #expect(
      lesson.footnotes == [
        Footnote(number: 1, blocks: [.paragraph([.text("Second")])]),
        Footnote(number: 2, blocks: [.paragraph([.text("First")])]),
      ])
    #expect(
      lesson.blocks == [
        .paragraph([
          .text("A"), .footnote(FootnoteMark(number: 1, occurrence: 1)), .text(" b"),
          .footnote(FootnoteMark(number: 2, occurrence: 1)), .text(" c"),
          .footnote(FootnoteMark(number: 1, occurrence: 2)), .text("."),
        ])
      ])
  }

  @Test func `HTML is text, and comments are nothing`() {
    let lesson = lesson(
      "a <b onclick=\"x\">c</b><!-- d -->\n\n<script>\nx\n</script>\n\n<!-- e -->\n")
    #expect(
      lesson.blocks == [
        .paragraph([.text("a <b onclick=\"x\">c</b>")]),
        .code(CodeBlock(language: "html", text: "<script>\nx\n</script>")),
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
    "//example.org", "&#106;avascript:alert(1)", "&#1;javascript:alert(1)", "ftp://example.org",
  ]) func `a link that is not harmless is an error and no link`(target: String) {
    let lesson = lesson("[words](\(target))")
    #expect(lesson.diagnostics.map(\.code) == [.link])
    #expect(lesson.blocks == [.paragraph([.text("words")])])
  }

  @Test(arguments: [
    "https://example.org/a:b", "http://example.org", "mailto:a@example.org", "other.html", "../a",
    "a?b:c",
  ]) func `a harmless link is kept`(target: String) {
    let lesson = lesson("[words](\(target))")
    #expect(lesson.diagnostics.isEmpty)
    #expect(
      lesson.blocks == [
        .paragraph([.link(Link(target: target, title: "", content: [.text("words")]))])
      ])
  }

  @Test func `a link within the lesson needs a heading or a step`() {
    #expect(
      summaries("# A part\n\n[x](#a-part) and\n[y](#a-prat)") == [
        "4:5: warning: there is no heading or step '#a-prat' in this lesson [INK306] | did you"
          + " mean '#a-part'?"
      ])
  }

  @Test func `a caption of a table is refused by name`() {
    #expect(
      summaries("| a |\n|---|\n\n: A caption\n") == [
        "4:1: error: captions of Markdown tables are not supported in lessons yet [INK003]"
      ])
  }

  @Test func `pictures from files and shortcodes are refused by name`() {
    #expect(
      summaries("Text ![a](b.png)\n\n{{< include x.md >}}\n\n{{<video>}}\n") == [
        "1:6: error: pictures from files are not supported in lessons yet [INK003] | let a step"
          + " show the picture",
        "3:1: error: shortcodes are not supported in lessons yet [INK003]",
        "5:1: error: shortcodes are not supported in lessons yet [INK003]",
      ])
  }
}
