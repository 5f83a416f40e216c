import SwiftSyntax

extension SyntaxProtocol {
  /// The node as it is written, without the space and the comments around it; `trimmedDescription` copies the tree for that.
  var plainText: String {
    let range =
      leadingTriviaLength.utf8Length..<leadingTriviaLength.utf8Length + trimmedLength.utf8Length
    return String(decoding: syntaxTextBytes[range], as: UTF8.self)
  }
}
