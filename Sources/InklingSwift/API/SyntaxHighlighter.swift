import SwiftIDEUtils
import SwiftSyntax

/// A piece of Swift source, classified for display.
public struct HighlightedToken: Sendable, Hashable {
  /// What a piece of source is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case plain, keyword, identifier, type, number, string, comment, attribute, `operator`
  }
  /// What it is.
  public var kind: Kind
  /// The piece of source.
  public var text: String

  /// Makes a token.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Splits Swift source into tokens for display, by swift-syntax's own classification.
///
/// - Returns: The tokens in order; joined, their texts give the source again.
public func highlight(_ source: String) -> [HighlightedToken] {
  DeepStack.run { _ in tokens(of: source) }
}

private func tokens(of source: String) -> [HighlightedToken] {
  if Nesting.excess(in: source) != nil { return [HighlightedToken(.plain, source)] }
  let bytes = Array(source.utf8)
  let file = SyntaxTrees.file(for: source)
  var tokens: [HighlightedToken] = []
  var end = 0
  func add(_ kind: HighlightedToken.Kind, upTo next: Int) {
    guard next > end else { return }
    tokens.append(HighlightedToken(kind, String(decoding: bytes[end..<next], as: UTF8.self)))
    end = next
  }
  for range in file.classifications {
    let start = max(end, min(range.range.lowerBound.utf8Offset, bytes.count))
    let next = max(start, min(range.range.upperBound.utf8Offset, bytes.count))
    let kind = HighlightedToken.Kind(range.kind)
    if kind == .plain { continue }
    add(.plain, upTo: start)
    add(kind, upTo: next)
  }
  add(.plain, upTo: bytes.count)
  return tokens
}

extension HighlightedToken.Kind {
  fileprivate init(_ classification: SyntaxClassification) {
    self =
      switch classification {
      case .attribute: .attribute
      case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
      case .floatLiteral, .integerLiteral: .number
      case .stringLiteral, .regexLiteral: .string
      case .keyword, .ifConfigDirective: .keyword
      case .type: .type
      case .identifier, .dollarIdentifier, .argumentLabel: .identifier
      case .operator: .operator
      default: .plain
      }
  }
}
