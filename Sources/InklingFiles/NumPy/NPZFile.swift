/// Several arrays with names in one file, `.npz`, as `numpy.savez` and `numpy.savez_compressed` write
/// it: a zip archive of ``NPYArray``s.
///
///     let file = try NPZFile(contentsOf: "mnist.npz")
///     print(file.names)  // ["x_train", "y_train", "x_test", "y_test"]
///     let images = try file.array("x_train").unsignedBytes
///
/// A file belongs to the task that opened it, as its ``ZipArchive`` does.
public struct NPZFile {
  /// The names of the arrays in the file's own order.
  public let names: [String]

  /// The file's name, for messages.
  public var file: String { archive.file }

  private let archive: ZipArchive
  private static let ending = ".npy"

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes the file may have at most.
  /// - Throws: ``FileError`` if the file cannot be read, or is refused as a ``ZipArchive``.
  public init(contentsOf path: String, limit: Int = 1 << 30) throws(FileError) {
    self.init(try ZipArchive(contentsOf: path, limit: limit))
  }

  /// Opens a file that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for messages.
  /// - Throws: ``FileError`` if `bytes` are refused as a ``ZipArchive``.
  public init(_ bytes: [UInt8], file: String) throws(FileError) {
    self.init(try ZipArchive(bytes, file: file))
  }

  private init(_ archive: ZipArchive) {
    self.archive = archive
    names = archive.names.filter { $0.hasSuffix(Self.ending) }
      .map { String($0.dropLast(Self.ending.count)) }
  }

  /// One array.
  ///
  /// - Parameters:
  ///   - name: its name, as in ``names``.
  ///   - limit: how many bytes it may unpack to at most.
  /// - Throws: ``FileError`` if there is no such array, or it cannot be read.
  public func array(_ name: String, limit: Int = 1 << 30) throws(FileError) -> NPYArray {
    guard names.contains(name) else {
      throw .unexpected(
        file: file, field: "content", expected: "an array \(quoted(name))", found: listed(names))
    }
    return try NPYArray(
      try archive.content(of: name + Self.ending, limit: limit), file: file, name: name)
  }

  /// Packs arrays into the bytes of a file. The same arrays always give the same bytes.
  ///
  /// - Parameters:
  ///   - arrays: the arrays with their names, in this order; no name twice.
  ///   - file: the file's name, for messages.
  ///   - isDeflated: true for a smaller file that takes longer to write, as
  ///     `numpy.savez_compressed` does.
  /// - Throws: ``FileError`` if a name is not one that an archive may hold, or comes twice.
  public static func pack(
    _ arrays: [(name: String, array: NPYArray)], file: String, isDeflated: Bool = false
  ) throws(FileError) -> [UInt8] {
    let entries = arrays.map { name, array in
      ZipArchive.NewEntry(name + ending, array.encoded(), isDeflated: isDeflated)
    }
    return try ZipArchive.pack(entries, file: file)
  }
}
