/// The shape of a data set or an attribute.
///
/// Source: "HDF5 File Format Specification Version 3.0", section IV.A.2.b.
enum HDF5Dataspace {
  /// Nobody's array has more dimensions; a hostile file's may.
  private static let largestRank = 32

  /// Reads a message: the sizes, none for a single value.
  static func shape(reading bytes: inout HDF5Bytes) throws(FileError) -> [Int] {
    let version = try bytes.version(1...2)
    let rank = try bytes.number(1)
    guard rank <= largestRank else {
      throw bytes.wrong("rank", expected: "at most \(largestRank)", found: "\(rank)")
    }
    // The flags: whether there are largest sizes, which do not matter, after the sizes.
    try bytes.skip(1)
    if version == 1 {
      try bytes.skip(5)
    } else {
      let kind = try bytes.number(1)
      guard kind < 2 else {
        throw bytes.wrong("kind", expected: "a single value or an array", found: "\(kind)")
      }
    }
    var shape: [Int] = []
    for _ in 0..<rank { shape.append(try bytes.length("size")) }
    return shape
  }

  /// The product of the sizes.
  ///
  /// - Throws: ``FileError`` if so many values of that width are more than `limit` bytes.
  static func count(
    of shape: [Int], width: Int, _ content: HDF5Content, path: String, limit: Int
  ) throws(FileError) -> Int {
    guard let count = elementCount(of: shape, limit: limit / max(1, width)) else {
      throw .tooLarge(
        file: content.file, field: "shape of \(path)", found: joined(shape) + " values",
        limit: limit)
    }
    return count
  }
}
