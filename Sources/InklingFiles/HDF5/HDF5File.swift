/// The groups and data sets of an HDF5 file as h5py, and so Keras, writes them.
///
/// The tree of groups and the shapes are read and checked at once; numbers are converted when they
/// are asked for. Numbers and text can be read, in one piece or in chunks, packed by deflate; links
/// to other places, shared types, lists and compounds are refused, with their names.
///
///     let file = try HDF5File(contentsOf: "model.weights.h5")
///     let kernel = try file.root.group("layers")?.group("dense")?.group("vars")?.dataset("0")
///     try kernel?.floats()                     // the numbers, in rows
///
/// Source: The HDF Group, "HDF5 File Format Specification Version 3.0".
package struct HDF5File: Sendable {
  /// The outermost group.
  package let root: HDF5Group

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes are accepted at most.
  /// - Throws: ``FileError``, with the file and the place in it, if the file cannot be read, is not an
  ///   HDF5 file, damaged, cut off, larger than `limit`, or has something in it that cannot be read.
  package init(contentsOf path: String, limit: Int = 1 << 32) throws(FileError) {
    try self.init(FileContent.read(path, limit: limit), file: path)
  }

  /// Reads a file that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name, for messages.
  /// - Throws: ``FileError``, as ``init(contentsOf:limit:)`` does.
  package init(_ bytes: [UInt8], file: String) throws(FileError) {
    let content = HDF5Content(bytes: bytes, file: file)
    let address = try HDF5Superblock.rootAddress(content)
    var reader = HDF5TreeReader(content)
    guard case .group(let root) = try reader.member(at: address, path: "/", depth: 0) else {
      throw .unexpected(file: file, field: "/", expected: "a group", found: "a data set")
    }
    self.root = root
  }
}
