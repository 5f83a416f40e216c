import SwiftParser
import SwiftSyntax
import Synchronization

/// The syntax trees of the sources that were parsed last.
///
/// A lesson's steps are parsed when they are checked and needed again when a page shows them, and parsing takes more of
/// the time of both than all else.
enum SyntaxTrees {
  /// How many bytes of sources are kept, with their trees.
  private static let limit = 1 << 19

  private struct Store {
    var files: [String: SourceFileSyntax] = [:]
    var bytes = 0
  }

  private static let store = Mutex(Store())

  /// The tree of a source. May be called from any thread, with a stack that is deep enough for the source.
  static func file(for text: String) -> SourceFileSyntax {
    if let known = store.withLock({ $0.files[text] }) { return known }
    var parser = Parser(text, maximumNestingLevel: 256)
    let file = SourceFileSyntax.parse(from: &parser)
    let count = text.utf8.count
    guard count <= limit else { return file }
    store.withLock { store in
      if store.bytes + count > limit { store = Store() }
      if store.files.updateValue(file, forKey: text) == nil { store.bytes += count }
    }
    return file
  }
}
