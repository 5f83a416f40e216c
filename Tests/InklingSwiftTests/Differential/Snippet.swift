/// A program that stands in the tests' own Swift; those of the folder `Programs` are the rule.
struct Snippet: Sendable {
  let name: String
  /// What stands outside of all functions: types.
  let types: String
  let source: String

  init(_ name: String, types: String = "", _ source: String) {
    self.name = name
    self.types = types
    self.source = source
  }

  var program: ProgramFile {
    ProgramFile(
      path: "Snippets/\(name).swift",
      source: "// \(name)\nimport Foundation\n\(types)\n// ---\n\(source)\n")
  }

  static let all: [Snippet] = []
}
