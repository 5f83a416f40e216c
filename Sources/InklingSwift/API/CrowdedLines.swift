internal import SwiftSyntax

/// Very many statements on one line with nothing between them.
///
/// swift-syntax 603 looks at the whole line for each of them when it says that a ';' is missing, which takes it time with
/// their square: minutes for 5,000. So they are found before it may look.
final class CrowdedLines: SyntaxVisitor {
  private static let limit = 100
  private var offset: Int?

  /// Where the statement begins that is one too many on its line.
  static func offset(in file: SourceFileSyntax) -> Int? {
    let finder = CrowdedLines(viewMode: .sourceAccurate)
    finder.walk(file)
    return finder.offset
  }

  override func visit(_ list: CodeBlockItemListSyntax) -> SyntaxVisitorContinueKind {
    guard offset == nil else { return .skipChildren }
    var crowd = 0
    var isSeparated = true
    for item in list {
      let startsLine = item.leadingTrivia.contains(where: \.isNewline)
      crowd = isSeparated || startsLine ? 0 : crowd + 1
      if crowd == Self.limit {
        offset = item.positionAfterSkippingLeadingTrivia.utf8Offset
        return .skipChildren
      }
      // The parser puts a semicolon of its own where one is missing.
      isSeparated = item.semicolon?.presence == .present
    }
    return .visitChildren
  }
}
