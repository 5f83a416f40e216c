/// How the chunks of a data set are packed.
///
/// Source: "HDF5 File Format Specification Version 3.0", section IV.A.2.l.
struct HDF5Filters: Sendable {
  enum Filter: Sendable {
    /// A zlib stream.
    case deflate
    /// The first bytes of all values, then the second ones, and so on.
    case shuffle
    /// One that cannot be undone, by its number.
    case other(Int)
  }

  /// In the order in which they were applied.
  private(set) var filters: [Filter] = []

  /// No filters.
  init() {}

  /// Reads a message.
  init(reading message: HDF5Bytes) throws(FileError) {
    var bytes = message
    let version = try bytes.version(1...2)
    let count = try bytes.number(1)
    if version == 1 { try bytes.skip(6) }
    guard count <= 32 else {
      throw bytes.wrong("number", expected: "at most 32", found: "\(count)")
    }
    for _ in 0..<count {
      let number = try bytes.number(2)
      let nameSize = version == 1 || number >= 256 ? try bytes.number(2) : 0
      try bytes.skip(2)
      let values = try bytes.number(2)
      try bytes.skip(version == 1 ? (nameSize + 7) & ~7 : nameSize)
      try bytes.skip(4 * values)
      if version == 1, !values.isMultiple(of: 2) { try bytes.skip(4) }
      switch number {
      case 1: filters.append(.deflate)
      case 2: filters.append(.shuffle)
      default: filters.append(.other(number))
      }
    }
  }

  var isEmpty: Bool { filters.isEmpty }

  /// The values of a chunk.
  ///
  /// - Parameters:
  ///   - mask: the filters that were left out, a bit each.
  ///   - size: how many bytes have to come out.
  ///   - width: how many bytes each value has.
  func undone(
    _ packed: ArraySlice<UInt8>, mask: Int, size: Int, width: Int, file: String, field: String
  ) throws(FileError) -> ArraySlice<UInt8> {
    var data = packed
    for (place, filter) in filters.enumerated().reversed() where mask >> place & 1 == 0 {
      switch filter {
      case .deflate:
        data = try Zlib.unpack(Array(data), file: file, field: field, limit: size)[...]
      case .shuffle:
        data = unshuffled(data, width: width)[...]
      case .other(let number):
        throw .unexpected(
          file: file, field: "filters of \(field)", expected: "deflate (1) and shuffle (2)",
          found: "number \(number)")
      }
    }
    guard data.count == size else {
      throw .unexpected(
        file: file, field: "size of \(field)", expected: byteCount(size),
        found: byteCount(data.count))
    }
    return data
  }

  private func unshuffled(_ data: ArraySlice<UInt8>, width: Int) -> [UInt8] {
    let count = data.count / width
    var result = Array(data)
    for place in 0..<width {
      for index in 0..<count {
        result[index * width + place] = data[data.startIndex + place * count + index]
      }
    }
    return result
  }
}
