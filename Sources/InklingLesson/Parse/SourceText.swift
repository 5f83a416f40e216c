internal import InklingSwift

/// A lesson's file in lines, as UTF-8 without carriage returns, and with what was wrong with its bytes.
struct SourceText {
  let fileName: String
  let lines: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(bytes: [UInt8], fileName: String) {
    self.fileName = fileName
    guard bytes.count <= Lesson.maximumBytes else {
      lines = []
      let size = "\(bytes.count) bytes; a lesson may have \(Lesson.maximumBytes)"
      diagnostics = [
        Diagnostic(
          .error, .tooLarge, "the file is too large to be a lesson: \(size)",
          at: SourceLocation(file: fileName, line: 1, column: 1))
      ]
      return
    }
    var pieces = Self.split(bytes)
    if let first = pieces.first, first.starts(with: [0xEF, 0xBB, 0xBF]) {
      pieces[0] = first.dropFirst(3)
    }
    var lines: [String] = []
    lines.reserveCapacity(pieces.count)
    for piece in pieces {
      let place = SourceLocation(file: fileName, line: lines.count + 1, column: 1)
      if let diagnostic = Self.problem(in: piece, at: place), diagnostics.isEmpty {
        diagnostics.append(diagnostic)
      }
      lines.append(String(decoding: piece, as: UTF8.self).printable)
    }
    self.lines = lines
  }

  /// The lines, ended by `\n`, `\r\n` or `\r`, as in CommonMark. There is always at least one.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(bytes[start..<index])
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count || lines.isEmpty { lines.append(bytes[start...]) }
    return lines
  }

  /// What is wrong with a line's bytes.
  private static func problem(
    in line: ArraySlice<UInt8>, at place: SourceLocation
  ) -> Diagnostic? {
    var place = place
    guard let text = String(validating: line, as: UTF8.self) else {
      return invalid(line, at: place)
    }
    guard let command = text.unicodeScalars.firstIndex(where: \.isCommand) else { return nil }
    place.column = text.utf8.distance(from: text.startIndex, to: command) + 1
    let number = String(text.unicodeScalars[command].value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - number.count) + number
    return Diagnostic(
      .error, .markdown, "the file contains a control character, \(name)", at: place)
  }

  /// What is not UTF-8 in a line.
  private static func invalid(
    _ line: ArraySlice<UInt8>, at place: SourceLocation
  ) -> Diagnostic {
    var place = place
    // The longest valid beginning: cut until what is left is valid.
    var end = line.startIndex
    var rest = Substring(String(decoding: line, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst(), scalar != "\u{FFFD}" {
      end += UTF8.width(scalar)
    }
    place.column = end - line.startIndex + 1
    return Diagnostic(
      .error, .markdown, "the file is not UTF-8 text", at: place, hint: "save the lesson as UTF-8")
  }

  func location(line: Int, column: Int = 1) -> SourceLocation {
    SourceLocation(file: fileName, line: line, column: column)
  }
}
