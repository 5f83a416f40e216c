internal import InklingSwift

/// What the words after a fence's backticks say.
struct FenceInfo {
  /// The language, or an empty string.
  var language = ""
  /// What is done with the block, where it is Swift.
  var mode: Step.Mode?
  /// What is wrong with the words.
  var diagnostics: [Diagnostic] = []

  private static let words = ["no_run", "ignore"]
  private static let laterWords = ["compile_fail", "should_panic"]

  /// Reads the words after a fence at a place.
  init(_ info: String, at location: SourceLocation) {
    var text = Substring(info.trimmed)
    let isBraced = text.hasPrefix("{") && text.hasSuffix("}") && text.count >= 2
    if isBraced { text = text.dropFirst().dropLast() }
    let pieces = text.split { $0 == " " || $0 == "\t" || $0 == "," }
    guard let first = pieces.first else { return }
    language = String(first)
    guard language == "swift" else {
      if language.lowercased() == "swift" {
        diagnostics.append(
          Diagnostic(
            .warning, .markdown, "'\(language)' is shown and not run", at: location,
            hint: "write 'swift' in small letters to run it"))
      }
      return
    }
    var mode = Step.Mode.run
    for word in pieces.dropFirst() {
      switch word {
      case "no_run": if mode == .run { mode = .checkOnly }
      case "ignore": mode = .showOnly
      default: diagnostics.append(Self.problem(String(word), at: location))
      }
    }
    self.mode = mode
  }

  private static func problem(_ word: String, at location: SourceLocation) -> Diagnostic {
    if laterWords.contains(word) {
      return Diagnostic(
        .error, .unsupported, "'\(word)' is not supported in lessons yet", at: location,
        hint: "a step with the option '//| error: true' may fail")
    }
    let hint =
      word.contains("=") || word.contains(":")
      ? "Options are lines '//| name: value' at the top of the step."
      : suggestion(for: word, among: words)
    return Diagnostic(
      .error, .stepOption, "unknown word '\(word)' after 'swift'", at: location, hint: hint)
  }
}
