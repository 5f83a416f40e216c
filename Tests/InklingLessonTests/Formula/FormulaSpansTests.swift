import Testing

@testable import InklingLesson

@Suite struct `Formulas in a lesson` {
  /// The formulas of the paragraphs of a lesson.
  private func formulas(_ text: String) -> [String] {
    func found(_ inlines: [Inline]) -> [String] {
      inlines.flatMap { inline -> [String] in
        switch inline {
        case .formula(let formula): [formula.source]
        case .emphasis(let inner), .strong(let inner): found(inner)
        case .link(let link): found(link.content)
        default: []
        }
      }
    }
    func found(_ blocks: [Block]) -> [String] {
      blocks.flatMap { block -> [String] in
        switch block {
        case .paragraph(let inlines): found(inlines)
        case .heading(let heading): found(heading.content)
        case .quote(let blocks): found(blocks)
        case .list(let list): list.items.flatMap { found($0.blocks) }
        case .callout(let callout): found(callout.blocks)
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { found($0) }
        default: []
        }
      }
    }
    return found(Lesson(parsing: text, fileName: "lesson.md").blocks)
  }

  @Test(arguments: [
    ("a $x$ b", ["x"]), ("$x$", ["x"]), ("**$x$**", ["x"]), ("$a_1$ and $a_2$", ["a_1", "a_2"]),
    ("$\\{a\\}$", ["\\{a\\}"]), ("$|x|$", ["|x|"]), ("# The $x$", ["x"]), ("> $x$", ["x"]),
    ("- $x$\n- $y$", ["x", "y"]), ("| $|a|$ |\n|---|\n| $b$ |", ["|a|", "b"]),
    ("$a +\nb$", ["a +\nb"]), ("> $a +\n> b$ c", ["a +\nb"]), ("$$x$$", ["x"]),
    ("$$\nx\n$$", ["x"]), ("a\n$$\nx\n\\\\\n- y\n$$\nb", ["x\n\\\\\n- y"]),
    ("::: {.callout-note}\n$x$\n:::", ["x"]),
    // None of these is a formula.
    ("costs $5 and $6", []), ("$ x$", []), ("$x $", []), ("$x$2", []), ("\\$x\\$", []),
    ("`$x$`", []), ("``a ` $x$``", []), ("```\n$x$\n```", []), ("    $x$", []), ("$x\n\ny$", []),
    ("a $x\n- y$", []), ("$$x", []), ("$$$$", []), ("costs $5 `a$`", []),
    ("| costs $5 | 6$ |\n|---|---|", []),
  ]) func `dollar signs enclose formulas by Pandoc's rules`(text: String, expected: [String]) {
    #expect(formulas(text) == expected)
  }

  @Test func `an unknown command is told with its place`() {
    let lesson = Lesson(parsing: "Text.\n\nAn $x +\n\\aplha$ here.\n", fileName: "lesson.md")
    #expect(
      lesson.diagnostics.map(lesson.rendered) == [
        """
        lesson.md:4:1: error: formulas do not know the command '\\aplha' [INK305]
         4 | \\aplha$ here.
           | ^~~~~~
        hint: did you mean '\\alpha'?
        """
      ])
  }

  @Test func `captions have formulas`() {
    let lesson = Lesson(
      parsing: "```swift\n//| label: fig-a\n//| fig-cap: 'The loss $L$.'\n```\n",
      fileName: "lesson.md")
    guard case .formula(let formula)? = lesson.steps[0].options.figureCaption?[1] else {
      Issue.record("\(String(describing: lesson.steps[0].options.figureCaption))")
      return
    }
    #expect(formula.source == "L")
  }

  @Test func `what follows a formula keeps its place`() {
    let lesson = Lesson(
      parsing: "$$\nx\n$$\n\nA $y$ and @fig-b.\n\n```swift\nlet a = 1\n```\n", fileName: "lesson.md"
    )
    #expect(lesson.diagnostics.map(\.location.line) == [5])
    #expect(lesson.diagnostics.map(\.location.column) == [11])
    #expect(lesson.steps.map(\.location.line) == [7])
  }

  @Test func `two formulas cannot have one label`() {
    let lesson = Lesson(
      parsing: "$$x$$ {#eq-a}\n\n$$y$$ {#eq-a}\n", fileName: "lesson.md")
    #expect(lesson.diagnostics.map(\.code.rawValue) == ["INK303"])
    #expect(lesson.numbering.targets["eq-a"]?.number == 1)
  }
}
