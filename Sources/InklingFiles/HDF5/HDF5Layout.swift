/// Where the values of a data set lie.
///
/// Source: "HDF5 File Format Specification Version 3.0", section IV.A.2.i.
enum HDF5Layout: Sendable {
  /// Within the header.
  case compact(Range<Int>)
  /// In one piece; nil where it was never written.
  case contiguous(Range<Int>?)
  /// In blocks of the given shape, which a tree lists; nil where none was ever written.
  case chunked(tree: Int?, chunk: [Int])
  /// In a way that cannot be read, in words.
  case other(String)

  init(reading message: HDF5Bytes, rank: Int) throws(FileError) {
    var bytes = message
    let version = try bytes.version(3...4)
    let kind = try bytes.number(1)
    switch kind {
    case 0:
      self = .compact(try bytes.take(try bytes.number(2)))
    case 1:
      let address = try bytes.address("data")
      let count = try bytes.length("data")
      guard let address else {
        self = .contiguous(nil)
        return
      }
      var data = try HDF5Bytes(bytes.content, at: address, count: count, field: bytes.field)
      self = .contiguous(try data.take(count))
    case 2 where version == 3:
      // One more than the data set has: the size of a value comes last.
      let dimensions = try bytes.number(1)
      guard dimensions == rank + 1 else {
        throw bytes.wrong(
          "rank of the chunks", expected: "\(rank + 1)", found: "\(dimensions)")
      }
      let tree = try bytes.address("tree")
      var chunk: [Int] = []
      for _ in 0..<rank { chunk.append(try bytes.number(4)) }
      guard rank > 0, !chunk.contains(0) else {
        throw bytes.wrong("shape of the chunks", expected: "sizes of 1 or more", found: "\(chunk)")
      }
      self = .chunked(tree: tree, chunk: chunk)
    case 2: self = .other("chunks with an index of a newer version")
    case 3: self = .other("a view of other data sets")
    default:
      throw bytes.wrong("kind", expected: "0 to 3", found: "\(kind)")
    }
  }
}
