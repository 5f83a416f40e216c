internal import SwiftSyntax

/// Characters that nobody sees and that are no spaces to Swift, such as those that come with text from a web page.
enum HiddenCharacters {
  /// Where one stands beside an `=` that has spaces on both sides as well.
  ///
  /// swift-syntax 603 asks for spaces there, finds both, and stops the process because nothing is left to mend; so this is
  /// asked before it may look.
  static func offset(in file: SourceFileSyntax) -> Int? {
    for token in file.tokens(viewMode: .all) where token.tokenKind == .equal {
      guard let previous = token.previousToken(viewMode: .all) else { continue }
      let sides = [previous.trailingTrivia, token.leadingTrivia, token.trailingTrivia]
      guard sides[0].contains(where: \.isBlank), sides[2].contains(where: \.isBlank),
        sides.contains(where: { $0.contains(where: \.isHidden) })
      else { continue }
      return token.positionAfterSkippingLeadingTrivia.utf8Offset
    }
    return nil
  }
}

extension TriviaPiece {
  fileprivate var isBlank: Bool {
    switch self {
    case .spaces, .tabs: true
    default: false
    }
  }

  fileprivate var isHidden: Bool {
    if case .unexpectedText = self { true } else { false }
  }
}
