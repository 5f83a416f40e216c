import Testing

/// A piece of Swift that the interpreter and the real compiler have to give the same output for.
struct Snippet: Sendable, CustomTestStringConvertible {
  let name: String
  /// What stands outside of all functions: types, whose names no other snippet uses.
  let types: String
  let source: String
  var testDescription: String { name }

  init(_ name: String, types: String = "", _ source: String) {
    self.name = name
    self.types = types
    self.source = source
  }

  static let all =
    numbers + conversions + mathematics + strings + printing + arrays + sequences + optionals
    + tuples + controlFlow + functions + closures + evaluationOrder + programs + ofControl
    + ofValues
    + ofTypes
}
