internal import InklingLesson

/// Renders a lesson's results piece by piece.
///
/// Anchors that come from the lesson are letters, digits and hyphens; the page's own have an underscore in front.
struct PageRenderer {
  let result: LessonResult
  /// The sections with their levels and numbers.
  let outline: Outline
  /// The code of steps in pieces, by the steps' places.
  let code: HighlightedSteps
  /// The level of the heading rendered last, so that none is left out before the next.
  private var lastLevel = 1
  /// Failed values of the block being rendered, to be shown after it.
  private var pendingDiagnostics: [Diagnostic] = []
  /// How many diagnostics of the run have been shown; the first gets the anchor that the top of the page links to.
  private var shownErrors = 0

  init(_ result: LessonResult, outline: Outline) {
    self.result = result
    self.outline = outline
    code = HighlightedSteps(result.lesson.steps.filter { $0.options.echo })
  }

  // MARK: - Blocks

  mutating func render(_ blocks: [Block]) -> HTML {
    .fragment(blocks.map { render($0) })
  }

  private mutating func render(_ block: Block) -> HTML {
    let html = renderAlone(block)
    guard !pendingDiagnostics.isEmpty else { return html }
    let diagnostics = pendingDiagnostics
    pendingDiagnostics = []
    return .fragment([html] + diagnostics.map { render($0) })
  }

  private mutating func renderAlone(_ block: Block) -> HTML {
    switch block {
    case .heading(let heading):
      return render(heading)
    case .paragraph(let inlines):
      if let formula = inlines.onlyFormula { return MathRenderer.equation(formula) }
      return .element(.p, [], [render(inlines)])
    case .quote(let blocks): return .element(.blockquote, [], [render(blocks)])
    case .list(let list): return render(list)
    case .code(let code): return CodeRenderer.block(code)
    case .step(let step): return render(step)
    case .table(let table): return render(table)
    case .callout(let callout): return render(callout)
    case .html(let markup): return .markup(markup)
    case .thematicBreak: return .element(.hr)
    }
  }

  private mutating func render(_ heading: Heading) -> HTML {
    let entry = outline[heading.id]
    let level = entry?.level ?? min(heading.level + outline.shift, lastLevel + 1)
    lastLevel = max(level, 2)
    var parts: [HTML] = []
    if let number = entry?.number { parts.append(PageRenderer.sectionNumber(number)) }
    parts.append(render(heading.content))
    parts.append(
      .element(
        .a,
        [
          .class("anchor"), .href("#\(heading.id)"),
          Attribute("aria-label", "Link to this section"),
        ], .text("#")))
    return .element(.heading(lastLevel), [.id(heading.id)], parts)
  }

  /// A section's number, before its words.
  static func sectionNumber(_ number: String) -> HTML {
    .element(.span, [.class("section-number")], .text("\(number)\u{2002}"))
  }

  private mutating func render(_ list: ListBlock) -> HTML {
    let items = list.items.map { item -> HTML in
      var content: [HTML] = []
      if let isDone = item.isDone {
        var attributes = [
          Attribute("type", "checkbox"), Attribute("disabled", nil),
          Attribute("aria-label", isDone ? "done" : "to do"),
        ]
        if isDone { attributes.append(Attribute("checked", nil)) }
        content = [.element(.input, attributes), .text(" ")]
      }
      for block in item.blocks {
        // In a tight list the points' paragraphs stand close.
        if list.isTight, case .paragraph(let inlines) = block {
          content.append(render(inlines))
        } else {
          content.append(render(block))
        }
      }
      return .element(.li, item.isDone == nil ? [] : [.class("task")], content)
    }
    guard let start = list.start else { return .element(.ul, [], items) }
    return .element(.ol, start == 1 ? [] : [Attribute("start", String(start))], items)
  }

  private mutating func render(_ table: TableBlock) -> HTML {
    let header = zip(table.header, table.alignments).map { cell, alignment -> HTML in
      .element(.th, [Attribute("scope", "col")] + alignment.attributes, [render(cell)])
    }
    let rows = table.rows.map { row -> HTML in
      let cells = zip(row, table.alignments).map { cell, alignment -> HTML in
        .element(.td, alignment.attributes, [render(cell)])
      }
      return .element(.tr, [], cells)
    }
    return .element(
      .div, [.class("table-frame")] + OutputRenderer.scrolling(columns: table.header.count),
      .element(
        .table, [],
        .element(.thead, [], .element(.tr, [], header)),
        .element(.tbody, [], rows)))
  }

  private mutating func render(_ callout: Callout) -> HTML {
    let title = callout.title ?? callout.kind.rawValue.capitalized
    let content = HTML.element(.div, [.class("callout-text")], [render(callout.blocks)])
    let classes = Attribute.class("callout \(callout.kind.rawValue)")
    guard let isCollapsed = callout.isCollapsed else {
      return .element(
        .div, [classes, Attribute("role", "note")],
        .element(.p, [.class("callout-title")], .text(title)), content)
    }
    return .element(
      .details, [classes] + (isCollapsed ? [] : [Attribute("open", nil)]),
      .element(.summary, [.class("callout-title")], .text(title)), content)
  }

  // MARK: - Inlines

  mutating func render(_ inlines: [Inline]) -> HTML {
    .fragment(inlines.map { render($0) })
  }

  private mutating func render(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): return .text(text)
    case .softBreak: return .text("\n")
    case .lineBreak: return .fragment([.element(.br), .text("\n")])
    case .code(let code): return .element(.code, [], .text(code))
    case .emphasis(let inner): return .element(.em, [], [render(inner)])
    case .strong(let inner): return .element(.strong, [], [render(inner)])
    case .strikethrough(let inner): return .element(.del, [], [render(inner)])
    case .link(let link):
      let title = link.title.isEmpty ? [] : [Attribute("title", link.title)]
      return .element(
        .a, [.href(ReportWriter.pageTarget(of: link.target))] + title, [render(link.content)])
    case .reference(let reference): return render(reference)
    case .value(let value): return render(value)
    case .formula(let formula): return MathRenderer.formula(formula)
    case .html(let markup): return .markup(markup)
    case .footnote(let mark):
      return .element(
        .sup, [],
        .element(
          .a,
          [
            .id("_fnref-\(mark.number)-\(mark.occurrence)"), .href("#_fn-\(mark.number)"),
            Attribute("aria-label", "Footnote \(mark.number)"),
          ], .text(String(mark.number))))
    }
  }

  private func render(_ reference: CrossReference) -> HTML {
    guard let target = result.lesson.numbering.targets[reference.label] else {
      return .element(.span, [.class("lost")], .text("@\(reference.label)?"))
    }
    let words: String
    switch (reference.prefix, target.kind) {
    case (nil, _): words = target.name
    case (_?, .section): words = target.title
    case (""?, _): words = String(target.number)
    case (let prefix?, _): words = "\(prefix)\u{A0}\(target.number)"
    }
    return .element(.a, [.href("#\(reference.label)")], .text(words))
  }

  private mutating func render(_ value: InlineValue) -> HTML {
    switch result.values.indices.contains(value.index) ? result.values[value.index] : .notReached {
    case .text(let text):
      return .element(.span, [.class("value")], .text(result.words(of: value) ?? text))
    case .notReached:
      return .element(
        .span, [.class("lost"), Attribute("title", "Not computed: the lesson stopped before it.")],
        .text("…"))
    case .failed(let diagnostic):
      pendingDiagnostics.append(diagnostic)
      return .element(.code, [.class("lost")], .text(value.source.text))
    }
  }

  // MARK: - Parts of the page

  /// The lesson's result in a few words, as far as it was reached; what is wrong with it stands below.
  mutating func renderHeadline() -> HTML {
    guard let headline = result.lesson.frontMatter.headline else { return .nothing }
    let words = HTML.element(.p, [.class("headline")], [render(headline)])
    let diagnostics = pendingDiagnostics
    pendingDiagnostics = []
    return .fragment([words] + diagnostics.map { render($0) })
  }

  /// A diagnostic in place; the first error gets the anchor that the top of the page links to.
  mutating func render(_ diagnostic: Diagnostic, isExpected: Bool = false) -> HTML {
    var id: String?
    if diagnostic.severity == .error, !isExpected {
      shownErrors += 1
      id = "_error-\(shownErrors)"
    }
    return DiagnosticRenderer(lesson: result.lesson, isExpected: isExpected)
      .render(diagnostic, id: id)
  }

  /// The footnotes below the text.
  mutating func renderFootnotes() -> HTML {
    let footnotes = result.lesson.footnotes
    guard !footnotes.isEmpty else { return .nothing }
    let items = footnotes.map { footnote -> HTML in
      let back = HTML.element(
        .a,
        [.href("#_fnref-\(footnote.number)-1"), Attribute("aria-label", "Back to the text")],
        .text("↩"))
      return .element(
        .li, [.id("_fn-\(footnote.number)")], render(footnote.blocks), back)
    }
    return .element(
      .section, [.class("footnotes"), Attribute("aria-label", "Footnotes")],
      .element(.ol, [], items))
  }
}

extension [Inline] {
  /// The formula on a line of its own that is all there is.
  fileprivate var onlyFormula: Formula? {
    var found: Formula?
    for inline in self {
      switch inline {
      case .softBreak, .text(""): continue
      case .formula(let formula) where formula.isDisplay && found == nil: found = formula
      default: return nil
      }
    }
    return found
  }
}

extension ColumnAlignment {
  /// The class of a cell; none for the usual side.
  var attributes: [Attribute] { self == .leading ? [] : [.class(rawValue)] }
}
