internal import InklingLesson

/// Renders code.
enum CodeRenderer {
  /// A line longer than this may have to scroll, so that keyboards have to reach its block.
  private static let longLine = 32

  /// A step's code, folded where its options say so.
  ///
  /// - Parameter tokens: What ``tokens(of:)`` gives for it.
  static func step(_ step: Step, tokens: [HTML]) -> HTML {
    guard !step.source.text.isEmpty else { return .nothing }
    let code = block(tokens, text: step.source.text, language: "swift")
    guard step.options.folding != .none else { return code }
    let open = step.options.folding == .open ? [Attribute("open", nil)] : []
    return .element(
      .details, [.class("fold")] + open,
      .element(.summary, [], .text(step.options.codeSummary ?? "Code")), code)
  }

  /// A step's code in pieces that say what they are.
  static func tokens(of step: Step) -> [HTML] {
    step.highlighted.map { token in
      switch token.kind {
      case .plain, .identifier, .operator: .text(token.text)
      case .keyword, .type, .number, .string, .comment, .attribute:
        .element(.span, [.class(token.kind.rawValue)], .text(token.text))
      }
    }
  }

  /// Code that does not run.
  static func block(_ code: CodeBlock) -> HTML {
    block([.text(code.text)], text: code.text, language: code.language)
  }

  private static func block(_ content: [HTML], text: String, language: String) -> HTML {
    let name = language.isEmpty ? "Code" : "Code in \(language)"
    return .element(
      .div, [.class("frame")],
      .element(
        .pre, [.class("code")] + scrolling(text, name: name), .element(.code, [], content)))
  }

  /// What makes a block with long lines reachable and named for those who scroll with the keyboard.
  static func scrolling(_ text: String, name: String) -> [Attribute] {
    guard text.split(separator: "\n").contains(where: { $0.utf8.count > longLine }) else {
      return []
    }
    return [
      Attribute("tabindex", "0"), Attribute("role", "region"), Attribute("aria-label", name),
    ]
  }
}
