internal import InklingLesson

extension LessonResult {
  /// The words that stand for an inline value; `nil` where it could not be computed.
  ///
  /// A whole number of four digits or more is grouped as in print, "640,890", because it stands in a sentence. An
  /// expression that is a text itself, `"\(n)"` or `String(n)`, is taken as its author wrote it.
  func words(of value: InlineValue) -> String? {
    guard values.indices.contains(value.index), case .text(let text) = values[value.index] else {
      return nil
    }
    let source = value.source.text.drop { $0.isWhitespace }
    if source.hasPrefix("\"") || source.hasPrefix("String(") { return text }
    return grouped(text)
  }

  private func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count)
    guard digits.count >= 4, !digits.hasPrefix("0"), digits.allSatisfy({ "0"..."9" ~= $0 })
    else { return text }
    // English has commas; elsewhere they may mean decimals, and a narrow space means the same to everybody.
    let isEnglish = lesson.frontMatter.language.lowercased().hasPrefix("en")
    let separator: Character = isEnglish ? "," : "\u{202F}"
    var grouped = sign
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(separator) }
      grouped.append(digit)
    }
    return grouped
  }
}
