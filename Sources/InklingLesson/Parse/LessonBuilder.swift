internal import InklingSwift

/// Gives a Markdown document the meaning that lessons give it: steps, values, references, callouts.
///
/// Recursion here is bounded by ``MarkdownDocument/maximumDepth``.
struct LessonBuilder {
  let source: SourceText
  let marks: [Int: FencedDivs.Mark]
  let allowsRawHTML: Bool
  var diagnostics: [Diagnostic] = []
  private(set) var blocks: [Block] = []
  private(set) var headline: [Inline]?
  private(set) var footnotes: [Footnote] = []
  var steps: [Step] = []
  private(set) var schedule: [Lesson.Scheduled] = []
  private(set) var numbering = Numbering()
  var exercises: [Exercise] = []
  /// What the hints and solutions that have been read so far are for, and where they begin.
  var helps: [(kind: Callout.Kind, exercise: String, location: SourceLocation)] = []
  /// The exercise whose solution is being read.
  var openSolution: String?
  /// The formulas, in the order of the file; those of captions follow.
  private(set) var formulas: [Formula]
  var values: [InlineValue] = []
  var references: [CrossReference] = []
  /// Links to places in the lesson itself.
  var fragments: [(anchor: String, location: SourceLocation)] = []
  /// How often each footnote has been referred to.
  var footnoteMarks: [Int: Int] = [:]

  private var readers: [StepReader] = []
  /// The index of the step whose fence stands on a line.
  private var stepIndices: [Int: Int] = [:]
  private var anchors: Set<String> = []
  /// How many headings have the same words, for anchors of their own.
  private var anchorCounts: [String: Int] = [:]

  init(
    source: SourceText, marks: [Int: FencedDivs.Mark], formulas: [Formula] = [],
    allowsRawHTML: Bool = false
  ) {
    self.formulas = formulas
    self.source = source
    self.marks = marks
    self.allowsRawHTML = allowsRawHTML
  }

  mutating func build(
    _ document: MarkdownDocument, headline: (text: String, location: SourceLocation)? = nil
  ) {
    if let line = document.tooDeepLine {
      report(
        .tooLarge, "this is nested more than \(MarkdownDocument.maximumDepth) levels deep",
        at: source.location(line: line))
    }
    // Labels come first: references and anchors may name steps further down.
    collectSteps(document.root)
    labelSteps()
    collectExercises()
    numberFormulas()
    blocks = convert(document.root.children)
    // Its values come after everything else.
    if let (text, location) = headline {
      self.headline = convertCaption(text, at: location)
    }
    checkTargets()
    checkExercises()
  }

  private mutating func numberFormulas() {
    var count = 0
    for index in formulas.indices {
      guard let label = formulas[index].label else { continue }
      guard anchors.insert(label).inserted else {
        report(
          .label, "the label '\(label)' is used twice", at: formulas[index].location,
          hint: "give one of the two another label")
        formulas[index].label = nil
        continue
      }
      count += 1
      formulas[index].number = count
      numbering.targets[label] = .init(kind: .equation, number: count, title: "")
    }
  }

  private mutating func checkTargets() {
    for (anchor, location) in fragments where !anchors.contains(anchor) {
      diagnostics.append(
        Diagnostic(
          .warning, .link, "there is no heading or step '#\(anchor)' in this lesson",
          at: location, length: anchor.utf8.count + 1,
          hint: nearest(to: anchor, among: anchors).map { "did you mean '#\($0)'?" }))
    }
    let unresolved = references.filter { numbering.targets[$0.label] == nil }
    for reference in unresolved.prefix(Lesson.maximumDiagnostics) {
      let known = numbering.targets.keys.sorted()
      report(
        .reference, "there is nothing labelled '\(reference.label)'", at: reference.location,
        length: reference.label.utf8.count + 1,
        hint: known.isEmpty
          ? "a step gets a number by '//| label: \(reference.label)'"
          : suggestion(for: reference.label, among: known))
    }
  }

  mutating func report(
    _ code: Diagnostic.Code, _ message: String, at location: SourceLocation, length: Int = 1,
    notes: [Diagnostic.Note] = [], hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code, message, at: location, length: length, notes: notes, hint: hint))
  }

  /// Adds a value and its turn to the schedule, and gives its index.
  mutating func schedule(_ expression: SwiftSource) -> InlineValue {
    let value = InlineValue(index: values.count, source: expression)
    values.append(value)
    schedule.append(.value(value.index))
    return value
  }
}

// MARK: - Steps

extension LessonBuilder {
  private mutating func collectSteps(_ node: MarkdownNode) {
    switch node.kind {
    case .codeBlock(let info):
      let location = source.location(line: node.startLine, column: node.startColumn)
      let fence = FenceInfo(info, at: location)
      guard fence.mode != nil else {
        diagnostics += fence.diagnostics
        return
      }
      stepIndices[node.startLine] = readers.count
      readers.append(
        StepReader(
          code: node.literal, info: fence, fenceLine: node.startLine,
          fenceColumn: node.startColumn, index: readers.count, source: source))
    case .footnoteDefinition: return
    default:
      for child in node.children { collectSteps(child) }
    }
  }

  private mutating func labelSteps() {
    var lines: [String: SourceLocation] = [:]
    var unlabelled = 0
    for reader in readers {
      diagnostics += reader.diagnostics
      var step = reader.step
      if let label = step.options.label {
        let location = reader.labelLocation ?? step.location
        if let first = lines[label] {
          report(
            .label,
            "the label '\(label)' is used twice, on lines \(first.line) and "
              + "\(location.line)", at: location, length: label.utf8.count,
            notes: [Diagnostic.Note("it is used here first", at: first)],
            hint: "give one of the two another label")
          step.options.label = nil
        } else {
          lines[label] = location
          step.label = label
          anchors.insert(label)
        }
      }
      if step.options.label == nil {
        unlabelled += 1
        step.label = "step-\(unlabelled)"
        anchors.insert(step.label)
      }
      number(step, of: reader)
      steps.append(step)
    }
  }

  private mutating func number(_ step: Step, of reader: StepReader) {
    guard step.options.include, step.options.output, step.mode != .showOnly else { return }
    if step.label.hasPrefix("fig-") || reader.figureCaption != nil {
      let number = numbering.figures.count + 1
      numbering.figures[step.index] = number
      if step.label.hasPrefix("fig-") {
        numbering.targets[step.label] = .init(kind: .figure, number: number, title: "")
      }
    }
    if step.label.hasPrefix("tbl-") || reader.tableCaption != nil {
      let number = numbering.tables.count + 1
      numbering.tables[step.index] = number
      if step.label.hasPrefix("tbl-") {
        numbering.targets[step.label] = .init(kind: .table, number: number, title: "")
      }
    }
  }

  /// The step on a line, with its captions read now, so that their values come after it.
  private mutating func takeStep(onLine line: Int) -> Step? {
    guard let index = stepIndices[line] else { return nil }
    takeSolution(index)
    if steps[index].mode != .showOnly { schedule.append(.step(index)) }
    if let (text, location) = readers[index].figureCaption {
      steps[index].options.figureCaption = convertCaption(text, at: location)
    }
    if let (text, location) = readers[index].tableCaption {
      steps[index].options.tableCaption = convertCaption(text, at: location)
    }
    return steps[index]
  }

  private mutating func convertCaption(_ text: String, at location: SourceLocation) -> [Inline] {
    var cursor = SourceCursor(line: location.line, column: location.column, endLine: location.line)
    var inlines: [Inline] = []
    var text = text
    if text.contains("$") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let spans = FormulaSpans(
        lines, isCode: lines.map { _ in false }, firstIndex: formulas.count
      ) { line, column in
        var place = location
        if line == 0 { place.column += column }
        return place
      }
      formulas += spans.formulas
      diagnostics += spans.diagnostics
      text = spans.lines.joined(separator: "\n")
    }
    for block in parseMarkdown(text).root.children {
      if !inlines.isEmpty { inlines.append(.softBreak) }
      inlines += convertInlines(block.children, cursor: &cursor)
    }
    return inlines
  }
}

// MARK: - Blocks

extension LessonBuilder {
  mutating func convert(_ nodes: [MarkdownNode]) -> [Block] {
    var open: [(header: FencedDivs.Header, line: Int, blocks: [Block])] = []
    var done: [Block] = []
    var isAfterTable = false
    for node in nodes {
      if node.kind == .htmlBlock, let mark = marks[node.startLine] {
        switch mark {
        case .open(let header):
          if open.count >= MarkdownDocument.maximumDepth / 4 {
            let location = source.location(line: node.startLine, column: node.startColumn)
            report(.tooLarge, "callouts are nested too deeply here", at: location, length: 3)
          } else {
            open.append((header, node.startLine, []))
            begin(header, line: node.startLine)
          }
        case .close:
          guard let (header, _, blocks) = open.popLast() else {
            let location = source.location(line: node.startLine, column: node.startColumn)
            report(.markdown, "':::' closes a block that is not open", at: location, length: 3)
            continue
          }
          if header.kind == .solution { openSolution = nil }
          let callout = callout(header, blocks)
          if open.isEmpty {
            done.append(callout)
          } else {
            open[open.count - 1].blocks.append(callout)
          }
        }
        continue
      }
      let converted = convert(node, isAfterTable: isAfterTable)
      isAfterTable = if case .table = node.kind { true } else { false }
      if open.isEmpty { done += converted } else { open[open.count - 1].blocks += converted }
    }
    while let (header, line, blocks) = open.popLast() {
      report(
        .markdown, "this block has no end", at: source.location(line: line), length: 3,
        hint: "close it with a line ':::'")
      let callout = callout(header, blocks)
      if open.isEmpty { done.append(callout) } else { open[open.count - 1].blocks.append(callout) }
    }
    return done
  }

  private func callout(_ header: FencedDivs.Header, _ blocks: [Block]) -> Block {
    var blocks = blocks
    var title = header.title ?? helpTitle(header)
    if title == nil, case .heading(let heading)? = blocks.first {
      title = heading.content.plainText
      blocks.removeFirst()
    }
    return .callout(
      Callout(
        kind: header.kind, title: title, isCollapsed: header.isCollapsed,
        exercise: header.exercise, blocks: blocks))
  }

  private mutating func convert(_ node: MarkdownNode, isAfterTable: Bool) -> [Block] {
    switch node.kind {
    case .paragraph:
      let inlines = convertInlines(of: node)
      if isAfterTable, case .text(let text)? = inlines.first, text.hasPrefix(": ") {
        report(
          .unsupported, "captions of Markdown tables are not supported in lessons yet",
          at: source.location(line: node.startLine, column: node.startColumn))
      }
      return inlines.isEmpty ? [] : [.paragraph(inlines)]
    case .heading(let level): return [convertHeading(node, level: level)]
    case .blockQuote: return [.quote(convert(node.children))]
    case .list(let start, let isTight):
      let items = node.children.map { item in
        var isDone: Bool?
        if case .item(let done) = item.kind { isDone = done }
        return ListBlock.Item(blocks: convert(item.children), isDone: isDone)
      }
      return [.list(ListBlock(start: start, isTight: isTight, items: items))]
    case .codeBlock(let info):
      if let step = takeStep(onLine: node.startLine) { return [.step(step)] }
      let location = source.location(line: node.startLine)
      let language = FenceInfo(info, at: location).language
      return [.code(CodeBlock(language: language, text: node.literal.withoutLastLineEnd))]
    case .htmlBlock:
      if node.literal.trimmed.hasPrefix("<!--") { return [] }
      if allowsRawHTML { return [.html(node.literal)] }
      return [.code(CodeBlock(language: "html", text: node.literal.withoutLastLineEnd))]
    case .thematicBreak: return [.thematicBreak]
    case .table(let alignments): return [convertTable(node, alignments)]
    case .footnoteDefinition:
      let number = footnotes.count + 1
      footnotes.append(Footnote(number: number, blocks: []))
      footnotes[number - 1].blocks = convert(node.children)
      return []
    default: return convert(node.children)
    }
  }

  private mutating func convertTable(
    _ node: MarkdownNode, _ alignments: [ColumnAlignment]
  ) -> Block {
    var table = TableBlock(alignments: alignments, header: [], rows: [])
    for row in node.children {
      var cursor = SourceCursor(line: row.startLine, column: 1, endLine: row.startLine)
      var cells = row.children.prefix(alignments.count).map { cell in
        convertInlines(cell.children, cursor: &cursor)
      }
      cells += Array(repeating: [], count: alignments.count - cells.count)
      if row.kind == .tableRow(isHeader: true) {
        table.header = cells
      } else {
        table.rows.append(cells)
      }
    }
    return .table(table)
  }

  private mutating func convertHeading(_ node: MarkdownNode, level: Int) -> Block {
    var content = convertInlines(of: node)
    var id: String?
    if case .text(let text)? = content.last, let (words, named) = text.splittingAnchor {
      id = named
      content.removeLast()
      if !words.isEmpty { content.append(.text(words)) }
    }
    if let id, anchors.contains(id) {
      report(
        .label, "the label '\(id)' is used twice", at: source.location(line: node.startLine),
        hint: "give one of the two another label")
    }
    let anchor = id ?? freshAnchor(for: content.plainText)
    anchors.insert(anchor)
    if anchor.hasPrefix("sec-"), id != nil {
      numbering.targets[anchor] = .init(kind: .section, number: 0, title: content.plainText)
    }
    return .heading(Heading(level: level, id: anchor, content: content))
  }

  /// An anchor in the heading's words that nothing else has.
  private mutating func freshAnchor(for words: String) -> String {
    var slug = ""
    for character in words.lowercased() {
      if slug.count >= 60 { break }
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    if slug.isEmpty { slug = "section" }
    var anchor = slug
    while anchors.contains(anchor) {
      anchorCounts[slug, default: 1] += 1
      anchor = "\(slug)-\(anchorCounts[slug, default: 2])"
    }
    return anchor
  }
}

extension String {
  fileprivate var withoutLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }

  /// "Loading {#sec-loading}" in words and anchor; `nil` where there is no anchor.
  fileprivate var splittingAnchor: (words: String, anchor: String)? {
    guard hasSuffix("}"), let start = range(ofLast: "{#") else { return nil }
    let anchor = self[start...].dropFirst(2).dropLast()
    guard isLabel(anchor) else { return nil }
    return (String(self[..<start]).trimmed, String(anchor))
  }

  private func range(ofLast piece: String) -> Index? {
    ranges(of: piece).last?.lowerBound
  }
}
