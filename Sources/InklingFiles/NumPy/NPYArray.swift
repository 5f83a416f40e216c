/// An array of numbers in NumPy's own format, `.npy`.
///
/// All versions of the format are read (1.0 to 3.0), whole numbers, floating point and true or false,
/// in both orders of bytes and of indices. Python objects are refused: to read them is to run a
/// program. Version 1.0 is written.
///
///     let labels = try NPYArray(contentsOf: "labels.npy")
///     print(labels.shape, labels.elementType)  // [60000] uint8
///
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays".
public struct NPYArray: Equatable, Sendable {
  /// The size of each dimension; empty for a single number.
  public let shape: [Int]

  /// Row by row, whatever the order in the file was.
  private let numbers: NumberBytes

  /// What the numbers are in the file.
  public var elementType: NumberType { numbers.type }

  /// The numbers in row-major order and single precision: rounded to the nearest where they have more
  /// digits, infinite where they are too large; true is 1.
  public var floats: [Float] { numbers.floats }

  /// The numbers in row-major order if they are unsigned bytes, `nil` otherwise. Nothing is
  /// converted.
  public var unsignedBytes: [UInt8]? { elementType == .uint8 ? numbers.bytes : nil }

  /// The numbers in row-major order if they are whole ones and fit into an `Int`, `nil` otherwise.
  public var integers: [Int]? { numbers.integers }

  /// An array of numbers in single precision, `<f4` in NumPy's words.
  ///
  /// - Precondition: `floats` has as many numbers as `shape` asks for.
  public init(shape: [Int], floats: [Float]) {
    self.init(shape: shape, NumberBytes(floats))
  }

  /// An array of unsigned bytes, `|u1` in NumPy's words.
  ///
  /// - Precondition: `unsignedBytes` has as many numbers as `shape` asks for.
  public init(shape: [Int], unsignedBytes: [UInt8]) {
    self.init(shape: shape, NumberBytes(unsignedBytes, of: .uint8))
  }

  /// An array of whole numbers, `<i8` in NumPy's words.
  ///
  /// - Precondition: `integers` has as many numbers as `shape` asks for.
  public init(shape: [Int], integers: [Int]) {
    self.init(shape: shape, NumberBytes(integers))
  }

  private init(shape: [Int], _ numbers: NumberBytes) {
    precondition(shape.allSatisfy { $0 >= 0 }, "no dimension is negative")
    precondition(
      elementCount(of: shape, limit: .max) == numbers.bytes.count / numbers.type.width,
      "the count of numbers must fit the shape")
    self.shape = shape
    self.numbers = numbers
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes the file may have at most.
  /// - Throws: ``FileError``, with the file and the field, if the file cannot be read, is not a NumPy
  ///   array of numbers, or is shorter or longer than its header says.
  public init(contentsOf path: String, limit: Int = 1 << 30) throws(FileError) {
    try self.init(try FileContent.read(path, limit: limit), file: path)
  }

  /// Reads a file that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for messages.
  ///   - name: the array's name within the file, for messages, if it is one of several.
  /// - Throws: ``FileError``, as ``init(contentsOf:limit:)`` does.
  public init(
    _ bytes: consuming [UInt8], file: String, name: String? = nil
  ) throws(FileError) {
    let source = NPYSource(file: file, name: name)
    // Where nobody else has the bytes, they move up in place.
    var content = bytes
    let header = try NPYHeader(content, source: source)
    let width = header.type.width
    let available = content.count - header.size
    guard let count = elementCount(of: header.shape, limit: Int.max / width) else {
      throw source.tooLarge("shape", found: joined(header.shape) + " values", limit: available)
    }
    guard count * width <= available else {
      throw source.truncated("values", expected: count * width, found: available)
    }
    guard count * width == available else {
      throw source.unexpected(
        "length", expected: "the end of the array after its values",
        found: "\(byteCount(available - count * width)) more")
    }
    content.removeSubrange(..<header.size)
    if header.isBigEndian, width > 1 { Self.reverse(&content, width: width) }
    if header.isColumnMajor, header.shape.count > 1, count > 0 {
      content = Self.rowMajor(content, shape: header.shape, width: width)
    }
    shape = header.shape
    numbers = NumberBytes(content, of: header.type)
  }

  /// Turns the bytes of each number around.
  private static func reverse(_ bytes: inout [UInt8], width: Int) {
    for start in stride(from: 0, to: bytes.count, by: width) {
      for index in 0..<width / 2 {
        bytes.swapAt(start + index, start + width - 1 - index)
      }
    }
  }

  /// Brings numbers whose first index runs fastest into the order in which the last one does.
  private static func rowMajor(_ bytes: [UInt8], shape: [Int], width: Int) -> [UInt8] {
    var steps: [Int] = []
    var step = width
    for size in shape {
      steps.append(step)
      step *= size
    }
    var place = [Int](repeating: 0, count: shape.count)
    var start = 0
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    while output.count < bytes.count {
      for index in 0..<width { output.append(bytes[start + index]) }
      var axis = shape.count - 1
      while axis >= 0 {
        place[axis] += 1
        start += steps[axis]
        if place[axis] < shape[axis] { break }
        start -= place[axis] * steps[axis]
        place[axis] = 0
        axis -= 1
      }
    }
    return output
  }

  /// The array as the bytes of a file of version 1.0.
  public func encoded() -> [UInt8] {
    header + numbers.bytes
  }

  private var header: [UInt8] {
    // An array is made of types that NumPy knows.
    let code = (elementType.width == 1 ? "|" : "<") + (elementType.numpyCode ?? "")
    let comma = shape.count == 1 ? "," : ""
    let text =
      "{'descr': '\(code)', 'fortran_order': False, "
      + "'shape': (\(shape.map(String.init).joined(separator: ", "))\(comma)), }"
    // The numbers begin at a multiple of 64 bytes, for the sake of those who map files to memory.
    let start = NPYHeader.magic.count + 4
    let end = (start + text.utf8.count + 1 + 63) / 64 * 64
    let length = end - start
    return NPYHeader.magic + [1, 0, UInt8(length & 0xff), UInt8(length >> 8)]
      + Array(text.utf8) + [UInt8](repeating: 0x20, count: length - text.utf8.count - 1) + [0x0a]
  }
}
