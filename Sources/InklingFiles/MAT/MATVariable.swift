/// One variable of a MAT file, checked but not converted.
struct MATVariable: Sendable {
  /// What can be asked for.
  enum Content: Sendable {
    case numbers(Numbers)
    /// Something that is no full matrix of real numbers, in words.
    case other(String)
  }

  /// A matrix whose numbers fit its shape.
  struct Numbers: Sendable {
    let shape: [Int]
    /// The product of `shape`.
    let count: Int
    let bytes: MATBytes
    let element: MATBytes.Element

    var values: [Double] { bytes.numbers(element, count: count) }
  }

  let name: String
  let content: Content

  /// The words for a part of this variable in an error.
  func field(_ part: String) -> String { "\(part) of \(name)" }

  /// Reads the next variable and leaves `bytes` behind it.
  ///
  /// - Parameters:
  ///   - number: its place in the file, from 1, for errors before its name is known.
  ///   - room: how many bytes may still be unpacked.
  ///   - limit: how many bytes its numbers may take.
  init(
    reading bytes: inout MATBytes, number: Int, room: inout Int, limit: Int
  ) throws(FileError) {
    let field = "variable \(number)"
    var element = try bytes.element(field)
    var outer = bytes
    if element.type == .compressed {
      let unpacked = try Zlib.unpack(
        Array(bytes.bytes[element.range]), file: bytes.file, field: field, limit: room)
      room -= unpacked.count
      outer = MATBytes(unpacked, isBigEndian: bytes.isBigEndian, file: bytes.file)
      element = try outer.element(field)
      guard outer.isAtEnd else {
        throw .unexpected(
          file: bytes.file, field: field, expected: "one variable in its packed data",
          found: "\(byteCount(outer.count)) more")
      }
    }
    guard element.type == .matrix else {
      throw .unexpected(
        file: bytes.file, field: field, expected: "a matrix (type \(MATType.matrix.rawValue))",
        found: "type \(element.type.rawValue)")
    }
    var inside = outer.inside(element)
    let flags = try Self.flags(&inside, of: field)
    // Objects of the newer kind have no dimensions before their name.
    let dimensions =
      flags.class == .opaque ? nil : try inside.element("dimensions of \(field)")
    name = try Self.name(&inside, of: field)
    if let kind = flags.class.kindWithoutNumbers {
      content = .other(kind)
    } else if flags.isComplex {
      content = .other("complex numbers")
    } else {
      content = .numbers(
        try Numbers(reading: &inside, dimensions: dimensions, name: name, limit: limit))
    }
  }

  private static func flags(
    _ bytes: inout MATBytes, of field: String
  ) throws(FileError) -> (class: MATClass, isComplex: Bool) {
    let element = try bytes.element("flags of \(field)")
    guard element.type == .uint32, element.range.count == 8,
      let word = bytes.words(element).first
    else {
      throw .unexpected(
        file: bytes.file, field: "flags of \(field)", expected: "8 bytes of type 6",
        found: "\(byteCount(element.range.count)) of type \(element.type.rawValue)")
    }
    guard let kind = MATClass(rawValue: word & 0xff) else {
      throw .unexpected(
        file: bytes.file, field: "class of \(field)", expected: "1...17", found: "\(word & 0xff)")
    }
    return (kind, word & 0x0800 != 0)
  }

  private static func name(_ bytes: inout MATBytes, of field: String) throws(FileError) -> String {
    let element = try bytes.element("name of \(field)")
    let text = bytes.bytes[element.range]
    guard element.type == .int8 || element.type == .utf8, text.count <= 255,
      text.allSatisfy({ $0 >= 0x20 && $0 < 0x7f })
    else {
      throw .unexpected(
        file: bytes.file, field: "name of \(field)", expected: "at most 255 ASCII letters",
        found: "other data")
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension MATVariable.Numbers {
  /// Reads the numbers, which are the last part of a variable.
  init(
    reading bytes: inout MATBytes, dimensions: MATBytes.Element?, name: String, limit: Int
  ) throws(FileError) {
    let file = bytes.file
    guard let dimensions, dimensions.type == .int32, dimensions.range.count.isMultiple(of: 4),
      (2...Self.largestRank).contains(dimensions.range.count / 4)
    else {
      throw .unexpected(
        file: file, field: "dimensions of \(name)",
        expected: "2 to \(Self.largestRank) numbers of type 5",
        found: dimensions.map { "\(byteCount($0.range.count)) of type \($0.type.rawValue)" }
          ?? "none")
    }
    shape = bytes.words(dimensions)
    // Sizes are signed in the format: from 2³¹ on, they are negative.
    guard shape.allSatisfy({ $0 <= Int(Int32.max) }),
      let count = elementCount(of: shape, limit: limit / MemoryLayout<Double>.size)
    else {
      throw .tooLarge(
        file: file, field: "dimensions of \(name)", found: joined(shape) + " values", limit: limit)
    }
    self.count = count
    element = try bytes.element("values of \(name)")
    let width = element.type.width
    guard width > 0 else {
      throw .unexpected(
        file: file, field: "values of \(name)", expected: "numbers",
        found: "type \(element.type.rawValue)")
    }
    guard element.range.count == count * width else {
      throw .unexpected(
        file: file, field: "values of \(name)",
        expected: joined(shape) + " in \(byteCount(count * width))",
        found: byteCount(element.range.count))
    }
    guard bytes.isAtEnd else {
      throw .unexpected(
        file: file, field: "length of \(name)", expected: "its end after its values",
        found: "\(byteCount(bytes.count)) more")
    }
    self.bytes = bytes
  }

  /// Nobody's array has more dimensions; a hostile file's may have millions.
  private static let largestRank = 32
}
