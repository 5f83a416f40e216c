internal import InklingSwift

extension String {
  /// The text without characters that would command a terminal: control characters other than line ends and tabs
  /// become U+FFFD.
  var printable: String {
    guard unicodeScalars.contains(where: \.isCommand) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.isCommand ? "\u{FFFD}" : scalar) }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character other than a line end or a tab.
  var isCommand: Bool {
    (value < 0x20 && self != "\n" && self != "\t") || (0x7F...0x9F).contains(value)
  }
}

extension Diagnostic {
  /// The diagnostic with nothing in its words that would command a terminal: they may quote what a lesson computed.
  var printable: Diagnostic {
    var diagnostic = self
    diagnostic.message = message.printable
    diagnostic.hint = hint?.printable
    for index in notes.indices {
      diagnostic.notes[index].message = notes[index].message.printable
    }
    return diagnostic
  }
}
