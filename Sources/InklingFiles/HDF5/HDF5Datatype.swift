/// What the numbers of a data set are.
///
/// Source: "HDF5 File Format Specification Version 3.0", section IV.A.2.d.
enum HDF5Datatype: Equatable, Sendable {
  case numbers(NumberType, isBigEndian: Bool)
  /// Something that cannot be read, in words.
  case other(String)

  private static let integers: [String: NumberType] = Dictionary(
    uniqueKeysWithValues: [
      .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64,
    ].map { (type: NumberType) in (type.rawValue, type) })

  /// Reads a message and leaves `bytes` behind the part of it that matters.
  init(reading bytes: inout HDF5Bytes) throws(FileError) {
    let first = try bytes.number(1)
    let bits = try bytes.number(3)
    let size = try bytes.number(4)
    guard (1...4).contains(first >> 4) else {
      throw bytes.wrong("version", expected: "1 to 4", found: "\(first >> 4)")
    }
    switch first & 0x0f {
    case 0:
      let offset = try bytes.number(2)
      let precision = try bytes.number(2)
      let type = Self.integers[bits & 0x08 != 0 ? "int\(size * 8)" : "uint\(size * 8)"]
      if let type, offset == 0, precision == size * 8 {
        self = .numbers(type, isBigEndian: bits & 1 != 0)
      } else {
        self = .other("integers of \(precision) bits")
      }
    case 1:
      self = try Self.float(&bytes, size: size, bits: bits)
    case let kind:
      let names = [
        "", "", "times", "text", "bit fields", "opaque data", "compounds", "references",
        "enumerations", "lists or text of any length", "arrays",
      ]
      guard kind < names.count else {
        throw bytes.wrong("class", expected: "0 to 10", found: "\(kind)")
      }
      self = .other(names[kind])
    }
  }

  private static func float(
    _ bytes: inout HDF5Bytes, size: Int, bits: Int
  ) throws(FileError) -> HDF5Datatype {
    var layout: [Int] = []
    for width in [2, 2, 1, 1, 1, 1, 4] { layout.append(try bytes.number(width)) }
    let type: NumberType? =
      switch layout {
      case [0, 16, 10, 5, 0, 10, 15]: .float16
      case [0, 32, 23, 8, 0, 23, 127]: .float32
      case [0, 64, 52, 11, 0, 52, 1023]: .float64
      default: nil
      }
    // The sign is the highest bit, and the first bit of the significand is not written.
    guard let type, type.width == size, bits >> 8 == size * 8 - 1, bits & 0x70 == 0x20 else {
      return .other("numbers in a floating point format other than IEEE's")
    }
    return .numbers(type, isBigEndian: bits & 1 != 0)
  }

  /// The type in words, for errors.
  var description: String {
    switch self {
    case .numbers(let type, _): type.description
    case .other(let name): name
    }
  }
}
