/// An array of unsigned bytes in the IDX format, in which MNIST and Fashion-MNIST are published.
///
/// A file is: two zero bytes, a type code (0x08 for unsigned bytes), the number of dimensions, each
/// dimension as a 32-bit big-endian number, then the values in row-major order.
///
/// Source: Yann LeCun, "The MNIST database of handwritten digits", section "File formats".
public struct IDXArray: Equatable, Sendable {
  /// The size of each dimension; `[60000, 28, 28]` for the training images of MNIST.
  public let shape: [Int]
  /// The values in row-major order; as many as the product of `shape`.
  public let bytes: [UInt8]

  /// An array of values that lie in memory.
  ///
  /// - Parameters:
  ///   - shape: 1 to 255 dimensions, none negative, none above 2³² - 1.
  ///   - bytes: as many values as the product of `shape`.
  /// - Precondition: the count of `bytes` fits `shape`.
  public init(shape: [Int], bytes: [UInt8]) {
    precondition((1...255).contains(shape.count), "an IDX file has 1 to 255 dimensions")
    precondition(shape.allSatisfy { $0 >= 0 && $0 <= Int(UInt32.max) })
    precondition(shape.reduce(1, *) == bytes.count, "the count of values must fit the shape")
    self.shape = shape
    self.bytes = bytes
  }

  /// Reads a file, gzipped or not.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - dimensions: how many dimensions it must have; any number if `nil`.
  ///   - limit: how many bytes of values are accepted at most.
  /// - Throws: ``FileError``, with the file and the field, if the file cannot be read, is not an IDX
  ///   file of unsigned bytes, or is shorter or longer than its header says.
  public init(
    contentsOf path: String, dimensions: Int? = nil, limit: Int = 1 << 30
  ) throws(FileError) {
    try self.init(
      reading: UnpackedReader(path: path, limit: limit), dimensions: dimensions, limit: limit)
  }

  /// Reads the content of a file that lies in memory or is being unpacked.
  ///
  /// - Parameters:
  ///   - reader: the file, at its beginning.
  ///   - dimensions: how many dimensions it must have; any number if `nil`.
  ///   - limit: how many bytes of values are accepted at most.
  /// - Throws: ``FileError``, as ``init(contentsOf:dimensions:limit:)`` does.
  public init(
    reading reader: UnpackedReader, dimensions: Int? = nil, limit: Int = 1 << 30
  ) throws(FileError) {
    let header = try IDXHeader(reading: reader, dimensions: dimensions, limit: limit)
    let bytes = try reader.read(upTo: header.count)
    guard bytes.count == header.count else {
      throw .truncated(
        file: reader.file, field: "values", expected: header.count, found: bytes.count)
    }
    try reader.finish(after: "values")
    shape = header.shape
    self.bytes = bytes
  }

  /// The array as the bytes of an IDX file.
  public func encoded() -> [UInt8] {
    Self.header(shape: shape) + bytes
  }

  /// What stands before the values in a file of unsigned bytes.
  ///
  /// - Parameter shape: 1 to 255 dimensions, none negative, none above 2³² - 1.
  package static func header(shape: [Int]) -> [UInt8] {
    var header: [UInt8] = [0, 0, IDXType.unsignedByte.rawValue, UInt8(shape.count)]
    for size in shape {
      let size = UInt32(size)
      header += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) }
    }
    return header
  }
}
