/// An array of any of the types that the IDX format has.
///
/// ``IDXArray`` is for unsigned bytes alone, as MNIST has them.
///
/// Source: Yann LeCun, "The MNIST database of handwritten digits", section "File formats".
public struct IDXValues: Equatable, Sendable {
  /// The values in row-major order.
  public enum Values: Equatable, Sendable {
    /// Unsigned bytes.
    case bytes([UInt8])
    /// Whole numbers of 8 to 32 bits with a sign.
    case integers([Int])
    /// Floating point of 32 or 64 bits.
    case numbers([Double])
  }

  /// The size of each dimension.
  public let shape: [Int]
  /// The values; as many as the product of `shape`.
  public let values: Values

  /// Reads a file, gzipped or not.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes of values are accepted at most.
  /// - Throws: ``FileError``, with the file and the field, if the file cannot be read, is not an IDX
  ///   file, or is shorter or longer than its header says.
  public init(contentsOf path: String, limit: Int = 1 << 30) throws(FileError) {
    try self.init(reading: UnpackedReader(path: path, limit: limit), limit: limit)
  }

  /// Reads the content of a file that lies in memory or is being unpacked.
  ///
  /// - Parameters:
  ///   - reader: the file, at its beginning.
  ///   - limit: how many bytes of values are accepted at most.
  /// - Throws: ``FileError``, as ``init(contentsOf:limit:)`` does.
  public init(reading reader: UnpackedReader, limit: Int = 1 << 30) throws(FileError) {
    let header = try IDXHeader(
      reading: reader,
      types: [.unsignedByte, .signedByte, .int16, .int32, .float32, .float64], dimensions: nil,
      limit: limit)
    let size = header.type.byteCount
    let bytes = try reader.read(upTo: header.count * size)
    guard bytes.count == header.count * size else {
      throw .truncated(
        file: reader.file, field: "values", expected: header.count * size, found: bytes.count)
    }
    try reader.finish(after: "values")
    shape = header.shape
    values =
      switch header.type {
      case .unsignedByte: .bytes(bytes)
      case .signedByte: .integers(bytes.map { Int(Int8(bitPattern: $0)) })
      case .int16: .integers(Self.words(bytes, size).map { Int(Int16(truncatingIfNeeded: $0)) })
      case .int32: .integers(Self.words(bytes, size).map { Int(Int32(truncatingIfNeeded: $0)) })
      case .float32:
        .numbers(
          Self.words(bytes, size).map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) })
      case .float64: .numbers(Self.words(bytes, size).map { Double(bitPattern: $0) })
      }
  }

  /// Groups of bytes as numbers, the first byte the most significant.
  private static func words(_ bytes: [UInt8], _ size: Int) -> [UInt64] {
    stride(from: 0, to: bytes.count, by: size).map { start in
      bytes[start..<start + size].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
