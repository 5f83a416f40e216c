import InklingCore
import InklingFiles

/// Reads an ONNX file as the format describes it: what the export wrote, without its writer.
struct ONNXFile {
  struct Node {
    var operation = ""
    var name = ""
    var inputs: [String] = []
    var outputs: [String] = []
    var floats: [String: Float] = [:]
    var integers: [String: [Int]] = [:]
  }

  /// A value with a name; the sizes that are left open are -1.
  struct Value: Equatable {
    var name: String
    var shape: [Int]
  }

  var formatVersion = 0
  var producer = ""
  var operationSets: [Int] = []
  var name = ""
  var nodes: [Node] = []
  var constants: [String: Tensor] = [:]
  var inputs: [Value] = []
  var outputs: [Value] = []

  struct Broken: Error {}

  init(_ bytes: [UInt8]) throws {
    for field in try ProtobufField.all(in: bytes) {
      switch field.number {
      case 1: formatVersion = try field.integer
      case 2: producer = try field.text
      case 7: try readGraph(field.bytes)
      case 8:
        for part in try ProtobufField.all(in: field.bytes) where part.number == 2 {
          operationSets.append(try part.integer)
        }
      default: throw Broken()
      }
    }
  }

  private mutating func readGraph(_ bytes: [UInt8]) throws {
    for field in try ProtobufField.all(in: bytes) {
      switch field.number {
      case 1: nodes.append(try Self.node(field.bytes))
      case 2: name = try field.text
      case 5:
        let (name, tensor) = try Self.tensor(field.bytes)
        guard constants.updateValue(tensor, forKey: name) == nil else { throw Broken() }
      case 11: inputs.append(try Self.value(field.bytes))
      case 12: outputs.append(try Self.value(field.bytes))
      default: throw Broken()
      }
    }
  }

  private static func node(_ bytes: [UInt8]) throws -> Node {
    var node = Node()
    for field in try ProtobufField.all(in: bytes) {
      switch field.number {
      case 1: node.inputs.append(try field.text)
      case 2: node.outputs.append(try field.text)
      case 3: node.name = try field.text
      case 4: node.operation = try field.text
      case 5:
        var (name, type, float, integers) = ("", 0, Float.nan, [Int]())
        for part in try ProtobufField.all(in: field.bytes) {
          switch part.number {
          case 1: name = try part.text
          case 2: float = Float(bitPattern: UInt32(try part.integer))
          case 3, 8: integers.append(try part.integer)
          case 20: type = try part.integer
          default: throw Broken()
          }
        }
        guard [1, 2, 7].contains(type), (type == 1) == integers.isEmpty else { throw Broken() }
        if type == 1 { node.floats[name] = float } else { node.integers[name] = integers }
      default: throw Broken()
      }
    }
    return node
  }

  private static func tensor(_ bytes: [UInt8]) throws -> (String, Tensor) {
    var (name, type, shape, data) = ("", 0, [Int](), [UInt8]())
    for field in try ProtobufField.all(in: bytes) {
      switch field.number {
      case 1: shape.append(try field.integer)
      case 2: type = try field.integer
      case 8: name = try field.text
      case 9: data = try field.bytes
      default: throw Broken()
      }
    }
    let width = type == 1 ? 4 : 8
    let words = stride(from: 0, to: data.count, by: width).map { start in
      data[start..<start + width].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    let scalars = words.map {
      type == 1 ? Float(bitPattern: UInt32($0)) : Float(Int64(bitPattern: $0))
    }
    return (name, try Tensor(shape: shape, scalars: scalars))
  }

  private static func value(_ bytes: [UInt8]) throws -> Value {
    var value = Value(name: "", shape: [])
    for field in try ProtobufField.all(in: bytes) {
      guard field.number == 2 else {
        value.name = try field.text
        continue
      }
      let tensor = try ProtobufField.all(in: ProtobufField.only(in: field.bytes).bytes)
      guard tensor.count == 2, try tensor[0].integer == 1 else { throw Broken() }
      for dimension in try ProtobufField.all(in: tensor[1].bytes) {
        let size = try ProtobufField.only(in: dimension.bytes)
        value.shape.append(size.number == 2 ? -1 : try size.integer)
      }
    }
    return value
  }
}

/// One field of a message in protocol buffers.
struct ProtobufField {
  let number: Int
  private let content: [UInt8]?
  private let word: UInt64

  var integer: Int {
    get throws {
      guard content == nil else { throw ONNXFile.Broken() }
      return Int(Int64(bitPattern: word))
    }
  }

  var bytes: [UInt8] {
    get throws {
      guard let content else { throw ONNXFile.Broken() }
      return content
    }
  }

  var text: String {
    get throws { String(decoding: try bytes, as: UTF8.self) }
  }

  static func only(in bytes: [UInt8]) throws -> ProtobufField {
    let fields = try all(in: bytes)
    guard fields.count == 1 else { throw ONNXFile.Broken() }
    return fields[0]
  }

  static func all(in bytes: [UInt8]) throws -> [ProtobufField] {
    var fields: [ProtobufField] = []
    var rest = bytes[...]
    func varint() throws -> UInt64 {
      var number: UInt64 = 0
      for shift in stride(from: 0, to: 70, by: 7) {
        guard let byte = rest.popFirst() else { throw ONNXFile.Broken() }
        number |= UInt64(byte & 0x7f) << UInt64(shift)
        if byte < 0x80 { return number }
      }
      throw ONNXFile.Broken()
    }
    func take(_ count: Int) throws -> [UInt8] {
      guard count <= rest.count else { throw ONNXFile.Broken() }
      defer { rest.removeFirst(count) }
      return Array(rest.prefix(count))
    }
    while !rest.isEmpty {
      let key = try varint()
      let number = Int(key >> 3)
      switch key & 7 {
      case 0: fields.append(ProtobufField(number: number, content: nil, word: try varint()))
      case 2:
        let count = Int(try varint())
        fields.append(ProtobufField(number: number, content: try take(count), word: 0))
      case 5:
        let word = try take(4).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        fields.append(ProtobufField(number: number, content: nil, word: word))
      default: throw ONNXFile.Broken()
      }
    }
    return fields
  }
}
