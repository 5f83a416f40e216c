import Foundation

/// Numbers that Keras computed. The scripts beside them in `Fixtures` make them and tell what they
/// are.
enum KerasFixture {
  /// The content of `Fixtures/<name>.json`.
  static func load<Content: Decodable>(
    _ name: String, as type: Content.Type = Content.self
  ) throws -> Content {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/\(name).json").standardized
    return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
  }
}
