import InklingSwift
import Testing

/// A step that cannot be checked or that stops, and what the user is told. The place is marked by `1️⃣`.
struct WrongStep: Sendable, CustomTestStringConvertible {
  let name: String
  let markedSource: String
  let code: Diagnostic.Code
  let message: String
  let hint: String?
  var testDescription: String { name }

  init(
    _ name: String, _ markedSource: String, _ code: Diagnostic.Code, _ message: String,
    hint: String? = nil
  ) {
    self.name = name
    self.markedSource = markedSource
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The step without the mark.
  var source: String { markedSource.replacing("1️⃣", with: "") }

  /// The line and column of the mark.
  var place: (line: Int, column: Int) {
    let lines = markedSource.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let mark = line.firstRange(of: "1️⃣") else { continue }
      return (index + 1, line[..<mark.lowerBound].utf8.count + 1)
    }
    return (0, 0)
  }

  static let all =
    names + types + arguments + changes + statements + runtime + syntax + unsupported + ofControl
    + ofValues
    + ofTypes + ofMembers + byHabit
}
