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

  /// Something that Keras makes from a type and arguments: a layer, an optimizer, a loss.
  struct Description: Decodable, Sendable {
    let type: String
    let arguments: Arguments
  }

  /// A value of any kind.
  enum Value: Decodable, Equatable, Sendable {
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case table([String: Value])
    case null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else if let value = try? container.decode([Value].self) {
        self = .list(value)
      } else {
        self = .table(try container.decode([String: Value].self))
      }
    }

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var list: [Value]? { if case .list(let value) = self { value } else { nil } }
  }

  /// The arguments of a description, each of them under its name.
  struct Arguments: Decodable, Sendable {
    let values: [String: Value]

    init(from decoder: any Decoder) throws { values = try .init(from: decoder) }

    func has(_ name: String) -> Bool { values[name] != nil }

    func number(_ name: String) -> Double? { values[name]?.number }

    func number(_ name: String, default other: Double) -> Double { number(name) ?? other }

    func int(_ name: String) -> Int? { number(name).map { Int($0) } }

    func int(_ name: String, default other: Int) -> Int { int(name) ?? other }

    func bool(_ name: String, default other: Bool) -> Bool {
      if case .bool(let value) = values[name] { value } else { other }
    }

    func text(_ name: String) -> String? {
      if case .text(let value) = values[name] { value } else { nil }
    }
  }
}
