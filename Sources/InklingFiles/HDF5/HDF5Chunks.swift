/// Puts the chunks of a data set together.
struct HDF5Chunks {
  let content: HDF5Content
  let path: String
  let shape: [Int]
  let chunk: [Int]
  let width: Int
  let filters: HDF5Filters

  private var field: String { "chunks of \(path)" }

  /// All values, row by row.
  ///
  /// - Parameters:
  ///   - tree: where the tree of chunks lies.
  ///   - count: the product of the shape, above 0.
  ///   - limit: how many bytes one chunk may have.
  func bytes(tree: Int, count: Int, limit: Int) throws(FileError) -> [UInt8] {
    // A chunk may be larger than the data set, but all of it is unpacked.
    let chunkSize =
      try HDF5Dataspace.count(of: chunk, width: width, content, path: path, limit: limit) * width
    let expected = zip(shape, chunk).reduce(1) { $0 * (($1.0 + $1.1 - 1) / $1.1) }
    // The key of a chunk: its size, the filters left out, its place, and a 0 for the value's size.
    let leaves = try HDF5Tree.leaves(
      .chunks, content, at: tree, keyWidth: 8 + 8 * (shape.count + 1), limit: expected,
      field: field)
    guard leaves.count == expected else {
      throw .unexpected(
        file: content.file, field: field, expected: "\(expected)", found: "\(leaves.count)")
    }
    var result: [UInt8] = []
    var isSet = Set<[Int]>()
    for leaf in leaves {
      var key = try HDF5Bytes(
        content, at: leaf.key.lowerBound, count: leaf.key.count, field: field)
      let size = try key.number(4)
      let mask = try key.number(4)
      var place: [Int] = []
      for _ in shape { place.append(try key.length("place")) }
      guard zip(place, zip(shape, chunk)).allSatisfy({ $0 < $1.0 && $0 % $1.1 == 0 }),
        isSet.insert(place).inserted
      else {
        throw key.wrong("place", expected: "one of its own in \(shape)", found: "\(place)")
      }
      var data = try HDF5Bytes(content, at: leaf.address, count: size, field: field)
      let values = try filters.undone(
        content.bytes[try data.take(size)], mask: mask, size: chunkSize, width: width,
        file: content.file, field: field)
      // Only where the first chunk has proved to be one, there is room made for all.
      if result.isEmpty { result = [UInt8](repeating: 0, count: count * width) }
      copy(values, to: place, of: &result)
    }
    return result
  }

  /// Copies the rows of a chunk that lie in the array, each in one piece.
  private func copy(_ values: ArraySlice<UInt8>, to place: [Int], of result: inout [UInt8]) {
    let last = shape.count - 1
    let rowLength = min(chunk[last], shape[last] - place[last]) * width
    let rows = chunk.dropLast().reduce(1, *)
    for row in 0..<rows {
      var rest = row
      var target = 0
      var stride = shape[last]
      var isInside = true
      for axis in (0..<last).reversed() {
        let index = place[axis] + rest % chunk[axis]
        rest /= chunk[axis]
        isInside = isInside && index < shape[axis]
        if isInside { target += index * stride }
        stride *= shape[axis]
      }
      guard isInside else { continue }
      let from = values.startIndex + row * chunk[last] * width
      let to = (target + place[last]) * width
      result.replaceSubrange(to..<to + rowLength, with: values[from..<from + rowLength])
    }
  }
}
