internal import InklingLesson

/// Writes blocks as Markdown that code-hosting sites show: CommonMark, tables, alerts, footnotes, TeX.
struct MarkdownWriter {
  let result: LessonResult
  /// Whether callouts are written as code-hosting sites' alerts, which notebooks do not know.
  var usesAlerts = true
  /// What a step is written as.
  let step: (Step) -> String

  // MARK: - Blocks

  func text(of blocks: [Block]) -> String {
    blocks.map { text(of: $0) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  func text(of block: Block) -> String {
    switch block {
    case .heading(let heading):
      let level = min(max(heading.level, 1), 6)
      let line = "\(String(repeating: "#", count: level)) \(text(of: heading.content))"
      return anchor(heading.id).map { $0 + "\n\n" + line } ?? line
    case .paragraph(let inlines): return Self.guardingStart(text(of: inlines))
    case .quote(let blocks): return Self.quoted(text(of: blocks))
    case .list(let list): return text(of: list)
    case .code(let code): return Self.fenced(code.text, language: code.language)
    case .step(let step): return self.step(step)
    case .table(let table):
      return Self.table(
        header: table.header.map { text(of: $0) }, alignments: table.alignments,
        rows: table.rows.map { row in row.map { text(of: $0) } })
    case .callout(let callout) where callout.exercise != nil:
      // Alerts cannot be folded; this can, on the sites that show alerts.
      let title = Self.htmlText(callout.title ?? callout.kind.rawValue.capitalized)
      return "<details><summary>\(title)</summary>\n\n\(text(of: callout.blocks))\n\n</details>"
    case .callout(let callout):
      guard usesAlerts else {
        let words = [callout.kind.rawValue.capitalized, callout.title].compactMap { $0 }
        let title = "**\(Self.escaped(words.joined(separator: ": ")))**\n\n"
        return Self.quoted(title + text(of: callout.blocks))
      }
      let title = callout.title.map { "**\(Self.escaped($0))**\n\n" } ?? ""
      return "> [!\(callout.kind.rawValue.uppercased())]\n"
        + Self.quoted(title + text(of: callout.blocks))
    case .html(let markup): return markup
    case .thematicBreak: return "---"
    }
  }

  /// Where references to a label lead, if it is one.
  private func anchor(_ label: String) -> String? {
    result.lesson.numbering.targets[label] == nil ? nil : "<a id=\"\(label)\"></a>"
  }

  private func text(of list: ListBlock) -> String {
    let items = list.items.enumerated().map { index, item -> String in
      let number = list.start.map { "\($0 + index). " } ?? "- "
      let task = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      let lines = (task + text(of: item.blocks)).split(
        separator: "\n", omittingEmptySubsequences: false)
      let indentation = String(repeating: " ", count: number.count)
      return number + lines.joined(separator: "\n\(indentation)")
    }
    return items.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  /// The footnotes.
  var footnotes: String {
    result.lesson.footnotes.map { footnote in
      let lines = text(of: footnote.blocks).split(separator: "\n", omittingEmptySubsequences: false)
      return "[^\(footnote.number)]: " + lines.joined(separator: "\n    ")
    }.joined(separator: "\n\n")
  }

  // MARK: - Inlines

  func text(of inlines: [Inline]) -> String { inlines.map { text(of: $0) }.joined() }

  private func text(of inline: Inline) -> String {
    switch inline {
    case .text(let text): return Self.escaped(text)
    case .softBreak: return "\n"
    case .lineBreak: return "\\\n"
    case .code(let code): return Self.code(code)
    case .emphasis(let inner): return "*\(text(of: inner))*"
    case .strong(let inner): return "**\(text(of: inner))**"
    case .strikethrough(let inner): return "~~\(text(of: inner))~~"
    case .link(let link):
      var target = link.target.filter { !$0.isNewline }
      for (sign, code) in [("<", "%3C"), (">", "%3E"), ("\\", "%5C")] {
        target = target.replacing(sign, with: code)
      }
      return "[\(text(of: link.content))](<\(target)>)"
    case .reference(let reference): return text(of: reference)
    case .value(let value):
      return result.words(of: value).map(Self.escaped) ?? Self.code(value.source.text)
    case .footnote(let mark): return "[^\(mark.number)]"
    case .formula(let formula):
      guard formula.content != nil else { return Self.code(formula.source) }
      // On one line, so that no line of it is taken for a list or a heading; unless a comment ends with its line.
      let source = Self.apart(
        formula.source.contains("%")
          ? formula.source : formula.source.replacing("\n", with: " ").trimmingWhitespace)
      let place = formula.label.flatMap(anchor).map { $0 + "\n" } ?? ""
      return formula.isDisplay ? "\(place)$$\(source)$$" : "$\(source)$"
    case .html(let markup): return markup
    }
  }

  private func text(of reference: CrossReference) -> String {
    guard let target = result.lesson.numbering.targets[reference.label] else {
      return Self.escaped("@\(reference.label)")
    }
    let words =
      switch (reference.prefix, target.kind) {
      case (nil, _): target.name
      case (_?, .section): target.title
      case (""?, _): String(target.number)
      case (let prefix?, _): "\(prefix) \(target.number)"
      }
    return "[\(Self.escaped(words))](#\(reference.label))"
  }

  // MARK: - Pieces

  /// Text on one line, with everything escaped that Markdown or HTML has a meaning for.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped.append(" ")
        continue
      }
      if "\\`*_[]<>|$~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    // An address in it is not to become a link by itself.
    return escaped.replacing("://", with: "\\://")
  }

  /// Text as a paragraph of its own.
  static func paragraph(_ text: String) -> String { guardingStart(escaped(text)) }

  /// Text within markup of HTML, in an attribute, too. An empty line would end the markup.
  static func htmlText(_ text: String) -> String {
    var html = ""
    for character in text {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case _ where character.isNewline: html += " "
      default: html.append(character)
      }
    }
    return html
  }

  /// A formula in which nothing can be taken for a tag by readers who do not know formulas. In formulas, spaces do not count.
  private static func apart(_ formula: String) -> String {
    var apart = ""
    for character in formula {
      if apart.last == "<", character.isLetter || "/!?".contains(character) { apart.append(" ") }
      apart.append(character)
    }
    return apart
  }

  /// A paragraph that begins with nothing that would make something else of it.
  static func guardingStart(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.drop { $0.isWhitespace }
      let isMark = line.first.map { "#+-=:".contains($0) } ?? false
      if isMark { return "\\" + line }
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard !digits.isEmpty, let first = rest.first, first == "." || first == ")" else {
        return String(line)
      }
      return "\(digits)\\\(rest)"
    }
    return lines.joined(separator: "\n")
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var current = 0
    for candidate in text {
      current = candidate == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// A code span whose backticks are more than those in it.
  static func code(_ code: String) -> String {
    let line = code.replacing("\n", with: " ")
    let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
    let isBare =
      line.isEmpty || line.first == "`" || line.last == "`" || line.first == " " || line.last == " "
    return isBare ? "\(fence) \(line) \(fence)" : "\(fence)\(line)\(fence)"
  }

  /// A block of code whose fence is longer than any in it.
  static func fenced(_ text: String, language: String) -> String {
    // A carriage return ends a line, too, and with it a quotation around the block.
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    let language = language.filter { $0.isLetter || $0.isNumber || "+-#.".contains($0) }
    return "\(fence)\(language)\n\(text.hasSuffix("\n") ? String(text.dropLast()) : text)\n\(fence)"
  }

  static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// A table; its cells are Markdown.
  static func table(
    header: [String], alignments: [ColumnAlignment], rows: [[String]]
  ) -> String {
    let rule = alignments.map { alignment in
      switch alignment {
      case .leading: "---"
      case .center: ":-:"
      case .trailing: "--:"
      }
    }
    return ([header, rule] + rows).map { row in
      "| " + row.map(cell).joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// A cell in one line. A bar would end it, in code and formulas, too.
  private static func cell(_ markdown: String) -> String {
    var cell = ""
    for character in markdown.replacing("\n", with: " ") {
      if character == "|", cell.last != "\\" { cell.append("\\") }
      cell.append(character)
    }
    return cell
  }
}

extension String {
  /// Without spaces and line breaks at its ends.
  var trimmingWhitespace: String {
    var rest = self[...].drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
