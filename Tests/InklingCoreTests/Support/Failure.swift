import Testing

@testable import InklingCore

/// A wrong use, and exactly what it has to say.
struct Failure: CustomTestStringConvertible, Sendable {
  let message: String
  let hint: String?
  let attempt: @Sendable () throws -> Void
  var testDescription: String { message }

  init(_ message: String, hint: String? = nil, attempt: @escaping @Sendable () throws -> Void) {
    self.message = message
    self.hint = hint
    self.attempt = attempt
  }

  /// Expects that the attempt fails with the message and the hint.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: CoreError.self, sourceLocation: sourceLocation) { try attempt() }
    #expect(error?.message == message, sourceLocation: sourceLocation)
    #expect(error?.hint == hint, sourceLocation: sourceLocation)
  }
}
