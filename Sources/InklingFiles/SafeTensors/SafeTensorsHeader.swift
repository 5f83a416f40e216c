/// The header of a safetensors file, checked: every rule of the format that makes a file safe.
struct SafeTensorsHeader: Equatable, Sendable {
  /// Where a tensor lies.
  struct Entry: Equatable, Sendable {
    let name: String
    let type: NumberType
    let shape: [Int]
    /// Its bytes within the file.
    let range: Range<Int>
  }

  let metadata: [String: String]
  /// The tensors in the order of their bytes.
  let entries: [Entry]

  /// The format allows 100 MB, which would become gigabytes of texts and numbers. The header of a
  /// model of 50,000 tensors is smaller than this.
  static let limit = 10_000_000

  /// Reads the header at the beginning of `bytes`.
  init(_ bytes: [UInt8], file: String) throws(FileError) {
    guard bytes.count >= 8 else {
      throw .truncated(file: file, field: "header length", expected: 8, found: bytes.count)
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= Self.limit else {
      throw .tooLarge(file: file, field: "header", found: "\(length) bytes", limit: Self.limit)
    }
    let start = 8 + Int(length)
    guard start <= bytes.count else {
      throw .truncated(
        file: file, field: "header", expected: Int(length), found: bytes.count - 8)
    }
    let text = bytes[8..<start]
    guard text.first == UInt8(ascii: "{") else {
      throw .unexpected(
        file: file, field: "header", expected: "JSON that begins with \"{\"", found: "other data")
    }
    let json = try JSONParser.value(Array(text), file: file, field: "header")
    guard case .object(var members) = json else {
      throw .unexpected(file: file, field: "header", expected: "an object", found: json.kind)
    }
    metadata = try Self.metadata(
      members.removeValue(forKey: SafeTensorsFile.metadataKey), file: file)
    var tensors: [TensorClaim] = []
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      tensors.append(try TensorClaim(name, value, file: file))
    }
    entries = try Self.entries(tensors, in: start..<bytes.count, file: file)
  }

  private static func metadata(
    _ value: JSONValue?, file: String
  ) throws(FileError) -> [String: String] {
    guard let value else { return [:] }
    func wrong(_ found: String) -> FileError {
      .unexpected(
        file: file, field: SafeTensorsFile.metadataKey, expected: "an object of texts", found: found
      )
    }
    guard case .object(let members) = value else { throw wrong(value.kind) }
    var metadata: [String: String] = [:]
    for (name, member) in members {
      guard case .string(let text) = member else { throw wrong(member.kind) }
      metadata[name] = text
    }
    return metadata
  }

  /// Settles that the tensors lie one behind the other, without holes, up to the end of the file.
  private static func entries(
    _ tensors: [TensorClaim], in data: Range<Int>, file: String
  ) throws(FileError) -> [Entry] {
    func order(_ tensor: TensorClaim) -> (Int, Int, String) {
      (tensor.start, tensor.end, tensor.name)
    }
    var entries: [Entry] = []
    var next = 0
    for tensor in tensors.sorted(by: { order($0) < order($1) }) {
      let name = quoted(tensor.name)
      guard let type = NumberType.allCases.first(where: { $0.safeTensorsCode == tensor.type })
      else {
        throw .unexpected(
          file: file, field: "dtype of \(name)",
          expected: listed(NumberType.allCases.map(\.safeTensorsCode)),
          found: quoted(tensor.type))
      }
      guard tensor.shape.allSatisfy({ $0 >= 0 }), tensor.shape.count <= largestRank else {
        throw .unexpected(
          file: file, field: "shape of \(name)",
          expected: "at most \(largestRank) sizes, none of them negative",
          found: tensor.shape.count <= largestRank ? "\(tensor.shape)" : "more")
      }
      guard tensor.start == next, tensor.end >= next, tensor.end <= data.count else {
        throw .unexpected(
          file: file, field: "data_offsets of \(name)",
          expected: "a range that begins at \(next) and ends at \(data.count) or before",
          found: "[\(tensor.start), \(tensor.end)]")
      }
      let size = tensor.end - tensor.start
      guard let count = elementCount(of: tensor.shape, limit: size / type.width),
        count * type.width == size
      else {
        throw .unexpected(
          file: file, field: "data_offsets of \(name)",
          expected: "\(tensor.shape.isEmpty ? "one" : joined(tensor.shape)) of \(type)",
          found: byteCount(size))
      }
      let start = data.lowerBound + tensor.start
      entries.append(
        Entry(name: tensor.name, type: type, shape: tensor.shape, range: start..<start + size))
      next = tensor.end
    }
    guard next == data.count else {
      throw .unexpected(
        file: file, field: "length", expected: "the end of the file after its tensors",
        found: "\(byteCount(data.count - next)) more")
    }
    return entries
  }

  /// A tensor of Inkling's has no more.
  private static let largestRank = 64
}

/// What the header says about one tensor.
private struct TensorClaim {
  let name: String
  let type: String
  let shape: [Int]
  let start: Int
  let end: Int

  init(_ name: String, _ value: JSONValue, file: String) throws(FileError) {
    guard case .object(let members) = value,
      Set(members.keys) == ["dtype", "shape", "data_offsets"]
    else {
      throw .unexpected(
        file: file, field: "header of \(quoted(name))",
        expected: "an object of dtype, shape and data_offsets",
        found: Self.kind(value))
    }
    guard case .string(let type)? = members["dtype"] else {
      throw .unexpected(
        file: file, field: "dtype of \(quoted(name))", expected: "a text",
        found: members["dtype"]?.kind ?? "nothing")
    }
    let offsets = try Self.integers("data_offsets", of: name, in: members, file: file)
    guard offsets.count == 2 else {
      throw .unexpected(
        file: file, field: "data_offsets of \(quoted(name))", expected: "two numbers",
        found: "\(offsets.count)")
    }
    self.name = name
    self.type = type
    shape = try Self.integers("shape", of: name, in: members, file: file)
    start = offsets[0]
    end = offsets[1]
  }

  private static func integers(
    _ key: String, of name: String, in members: [String: JSONValue], file: String
  ) throws(FileError) -> [Int] {
    func wrong(_ found: String) -> FileError {
      .unexpected(
        file: file, field: "\(key) of \(quoted(name))", expected: "a list of whole numbers",
        found: found)
    }
    guard case .array(let elements)? = members[key] else {
      throw wrong(members[key]?.kind ?? "nothing")
    }
    var integers: [Int] = []
    for element in elements {
      guard case .integer(let integer) = element else { throw wrong("a list with \(element.kind)") }
      integers.append(integer)
    }
    return integers
  }

  private static func kind(_ value: JSONValue) -> String {
    guard case .object(let members) = value else { return value.kind }
    return members.isEmpty ? "an empty one" : "one of " + listed(members.keys.sorted())
  }
}

extension NumberType {
  /// What safetensors calls it.
  var safeTensorsCode: String {
    switch self {
    case .bool: "BOOL"
    case .int8, .int16, .int32, .int64: "I\(8 * width)"
    case .uint8, .uint16, .uint32, .uint64: "U\(8 * width)"
    case .bfloat16: "BF16"
    case .float16, .float32, .float64: "F\(8 * width)"
    }
  }
}
