/// A data set of an HDF5 file: an array of numbers, or a single one.
package struct HDF5Dataset: Sendable {
  /// The path in the file.
  package let path: String
  /// The sizes; none for a single number.
  package let shape: [Int]
  let type: HDF5Datatype
  let layout: HDF5Layout
  let filters: HDF5Filters
  let content: HDF5Content

  /// Reads what there is, but not the numbers.
  init(reading header: HDF5ObjectHeader) throws(FileError) {
    path = header.path
    content = header.content
    var space = try header.message(.dataspace, "shape")
    shape = try HDF5Dataspace.shape(reading: &space)
    var type = try header.message(.datatype, "type")
    self.type = try HDF5Datatype(reading: &type)
    filters =
      header.has(.filters)
      ? try HDF5Filters(reading: header.message(.filters, "filters")) : HDF5Filters()
    guard !header.has(.externalFiles) else {
      throw .unexpected(
        file: content.file, field: "data of \(path)", expected: "data in this file",
        found: "data in other files")
    }
    layout = try HDF5Layout(reading: header.message(.layout, "layout"), rank: shape.count)
  }

  /// The numbers in single precision, row by row.
  ///
  /// - Parameter limit: how many bytes the numbers may have in the file once unpacked.
  /// - Throws: ``FileError`` if they are no floating point numbers, cannot be read, or are more.
  package func floats(limit: Int = 1 << 32) throws(FileError) -> [Float] {
    guard case .numbers(let type, _) = type, [.float16, .float32, .float64].contains(type) else {
      throw wrongType(expected: "floating point numbers")
    }
    return try numbers(limit: limit).floats
  }

  /// The whole numbers, row by row.
  ///
  /// - Parameter limit: how many bytes the numbers may have in the file once unpacked.
  /// - Throws: ``FileError`` if they are no whole numbers, cannot be read, or are more.
  package func integers(limit: Int = 1 << 20) throws(FileError) -> [Int] {
    guard case .numbers = type, let integers = try numbers(limit: limit).integers else {
      throw wrongType(expected: "whole numbers")
    }
    return integers
  }

  private func wrongType(expected: String) -> FileError {
    .unexpected(
      file: content.file, field: "type of \(path)", expected: expected, found: type.description)
  }

  /// The values as they lie in the file, all behind one another.
  private func bytes(width: Int, limit: Int) throws(FileError) -> ArraySlice<UInt8> {
    let count = try HDF5Dataspace.count(
      of: shape, width: width, content, path: path, limit: limit)
    switch layout {
    case .compact(let range), .contiguous(let range?):
      guard filters.isEmpty else {
        throw .unexpected(
          file: content.file, field: "filters of \(path)", expected: "none without chunks",
          found: "some")
      }
      guard range.count == count * width else {
        throw .unexpected(
          file: content.file, field: "size of \(path)", expected: byteCount(count * width),
          found: byteCount(range.count))
      }
      return content.bytes[range]
    case .contiguous(nil):
      guard count == 0 else { throw notWritten() }
      return []
    case .chunked(let tree, let chunk):
      guard count > 0 else { return [] }
      guard let tree else { throw notWritten() }
      let chunks = HDF5Chunks(
        content: content, path: path, shape: shape, chunk: chunk, width: width, filters: filters)
      return try chunks.bytes(tree: tree, count: count, limit: limit)[...]
    case .other(let name):
      throw .unexpected(
        file: content.file, field: "layout of \(path)",
        expected: "data in one piece, or in chunks with a tree", found: name)
    }
  }

  private func notWritten() -> FileError {
    .unexpected(
      file: content.file, field: "data of \(path)", expected: "its values",
      found: "none: they were never written")
  }

  /// The values, the lowest byte of each first.
  private func numbers(limit: Int) throws(FileError) -> NumberBytes {
    guard case .numbers(let type, let isBigEndian) = type else {
      throw wrongType(expected: "numbers")
    }
    var data = Array(try bytes(width: type.width, limit: limit))
    if isBigEndian {
      for start in stride(from: 0, to: data.count, by: type.width) {
        data[start..<start + type.width].reverse()
      }
    }
    return NumberBytes(data, of: type)
  }
}
