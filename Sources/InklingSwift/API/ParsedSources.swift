import Foundation
import SwiftSyntax

/// The sources of a lesson, parsed ahead on another thread while the first of them are being checked.
///
/// Several interpreters can share it: each source is parsed once. It may be used from any thread.
public final class ParsedSources: @unchecked Sendable {
  private enum State {
    case waiting, taken
    case parsed(SourceFileSyntax)
  }

  private let texts: [String]
  private let numbers: [String: Int]
  /// Guards `states`, and says when one of them has changed.
  private let condition = NSCondition()
  private var states: [State]

  /// Begins to parse sources in their order.
  public init(_ sources: [SwiftSource], limits: ExecutionLimits = ExecutionLimits()) {
    var seen: Set<String> = []
    texts = sources.map(\.text).filter { text in
      text.utf8.count <= limits.sourceBytes && seen.insert(text).inserted
        && Nesting.excess(in: text) == nil
    }
    numbers = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))
    states = texts.map { _ in .waiting }
    guard texts.count > 1 else { return }
    DeepStack.start { [weak self, texts] _ in
      for text in texts {
        guard let self else { return }
        _ = file(for: text, isAhead: true)
      }
    }
  }

  /// The syntax tree of a source, which is parsed at once where that has not been begun.
  func file(for text: String) -> SourceFileSyntax {
    file(for: text, isAhead: false) ?? SyntaxTrees.file(for: text)
  }

  /// - Parameter isAhead: Whether nobody waits for it, so that it need not be given where another thread parses it.
  private func file(for text: String, isAhead: Bool) -> SourceFileSyntax? {
    guard let number = numbers[text] else { return nil }
    condition.lock()
    while case .taken = states[number], !isAhead { condition.wait() }
    guard case .waiting = states[number] else {
      defer { condition.unlock() }
      if case .parsed(let file) = states[number] { return file }
      return nil
    }
    states[number] = .taken
    condition.unlock()
    let file = SyntaxTrees.file(for: text)
    condition.lock()
    states[number] = .parsed(file)
    condition.broadcast()
    condition.unlock()
    return file
  }
}
