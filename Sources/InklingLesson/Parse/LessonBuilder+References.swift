internal import InklingSwift

extension LessonBuilder {
  /// Quarto's prefixes of labels that can be referred to.
  private static let prefixes = [
    "fig", "tbl", "sec", "lst", "eq", "tip", "nte", "wrn", "imp", "cau", "thm", "lem", "cor",
    "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg",
  ]
  /// The longest text between brackets that is looked at.
  private static let maximumBracket = 200

  /// Text, with the references in it.
  mutating func convertText(_ text: String, cursor: inout SourceCursor) -> [Inline] {
    if text.contains("{{<") {
      report(
        .unsupported, "shortcodes are not supported in lessons yet",
        at: cursor.find("{{<", in: source), length: 3)
    }
    guard text.contains("@") else { return [.text(text)] }
    let characters = Array(text)
    var inlines: [Inline] = []
    var pending = ""
    var index = 0
    while index < characters.count {
      if let (found, end) = reference(in: characters, at: index, cursor: &cursor) {
        if !pending.isEmpty { inlines.append(.text(pending)) }
        pending = ""
        inlines += found
        index = end
      } else {
        pending.append(characters[index])
        index += 1
      }
    }
    if !pending.isEmpty { inlines.append(.text(pending)) }
    return inlines
  }

  private mutating func reference(
    in characters: [Character], at index: Int, cursor: inout SourceCursor
  ) -> (inlines: [Inline], end: Int)? {
    if characters[index] == "[" {
      let window = characters[index...].prefix(Self.maximumBracket)
      guard let close = window.firstIndex(of: "]") else { return nil }
      return group(characters[(index + 1)..<close], cursor: &cursor).map { ($0, close + 1) }
    }
    guard characters[index] == "@" else { return nil }
    if index > 0, characters[index - 1].isLetter || characters[index - 1].isNumber { return nil }
    guard let label = label(in: characters[(index + 1)...]) else { return nil }
    return ([make(label, prefix: nil, cursor: &cursor)], index + 1 + label.count)
  }

  /// What stands between brackets: `-@fig-a`, `Fig @fig-a`, `@fig-a; @fig-b`.
  private mutating func group(
    _ text: ArraySlice<Character>, cursor: inout SourceCursor
  ) -> [Inline]? {
    guard text.contains("@") else { return nil }
    var parts: [(label: String, prefix: String?)] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let words = String(part).trimmed
      guard let at = words.firstIndex(of: "@"),
        let label = label(in: Array(words[words.index(after: at)...])[...]),
        label.count == words[words.index(after: at)...].count
      else { return nil }
      var prefix = String(words[..<at])
      let isBare = prefix.hasSuffix("-")
      if isBare { prefix.removeLast() }
      prefix = prefix.trimmed
      parts.append((label, prefix.isEmpty && !isBare ? nil : prefix))
    }
    var inlines: [Inline] = []
    for part in parts {
      if !inlines.isEmpty { inlines.append(.text(", ")) }
      inlines.append(make(part.label, prefix: part.prefix, cursor: &cursor))
    }
    return inlines
  }

  private func label(in text: ArraySlice<Character>) -> String? {
    var label = String(text.prefix(100).prefix { $0.isLetterOrDigit || $0 == "-" })
    while label.hasSuffix("-") { label.removeLast() }
    guard let dash = label.firstIndex(of: "-"), Self.prefixes.contains(String(label[..<dash])),
      isLabel(label)
    else { return nil }
    return label
  }

  private mutating func make(
    _ label: String, prefix: String?, cursor: inout SourceCursor
  ) -> Inline {
    let location = cursor.find("@\(label)", in: source)
    let reference = CrossReference(label: label, prefix: prefix, location: location)
    references.append(reference)
    return .reference(reference)
  }
}
