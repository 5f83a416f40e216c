internal import Foundation
internal import InklingLesson
internal import Synchronization

/// The code of steps in pieces that say what they are. Each step is read for itself, so that several can be read at once: it
/// is most of the work of writing a page.
struct HighlightedSteps: Sendable {
  private let tokens: [Int: [HTML]]

  init(_ steps: [Step]) {
    let found = Mutex<[Int: [HTML]]>([:])
    DispatchQueue.concurrentPerform(iterations: steps.count) { place in
      let tokens = CodeRenderer.tokens(of: steps[place])
      found.withLock { $0[steps[place].index] = tokens }
    }
    tokens = found.withLock { $0 }
  }

  /// The code of a step.
  subscript(step: Step) -> [HTML] { tokens[step.index] ?? CodeRenderer.tokens(of: step) }
}
