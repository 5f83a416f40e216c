/// A zip archive that lies in memory, opened for reading.
///
/// `.npz`, `.keras` and many other formats are zip archives. Entries that are stored or deflated can
/// be read, zip64 included. An archive is refused as a whole where its entries have names that lead
/// out of it (`../x`, `/x`), share a name or overlap; where one entry is at fault, by its encryption,
/// its compression, its size or its checksum, only that entry is.
///
/// Source: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification", read by libzip.
///
/// An archive belongs to the task that opened it: reading moves a state within libzip.
public final class ZipArchive {
  /// The file's name, for messages.
  public let file: String
  /// The files of the archive in its own order, without the folders.
  public let entries: [ZipEntry]

  private let handle: ZipHandle
  private let indices: [String: Int]

  /// Opens an archive that lies in memory.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - file: its name, for messages.
  ///   - entryLimit: how many entries are accepted at most.
  /// - Throws: ``FileError`` if `bytes` are not a zip archive, or one that is damaged, cut off or
  ///   refused for its entries.
  public init(_ bytes: [UInt8], file: String, entryLimit: Int = 10_000) throws(FileError) {
    guard !bytes.isEmpty else {
      throw .truncated(file: file, field: "zip archive", expected: 22, found: 0)
    }
    let handle = try ZipHandle(bytes, file: file)
    guard handle.count <= entryLimit else {
      throw .unexpected(
        file: file, field: "number of entries", expected: "at most \(entryLimit.grouped)",
        found: handle.count.grouped)
    }
    var entries: [ZipEntry] = []
    var indices: [String: Int] = [:]
    var room = bytes.count
    for index in 0..<handle.count {
      guard let entry = handle.entry(index) else {
        throw .damaged(
          file: file, field: "zip archive", reason: "its entry \(index) has no name or no size")
      }
      if let objection = ZipEntry.objection(to: entry.name) {
        throw .unexpected(
          file: file, field: "entry name \(quoted(entry.name))",
          expected: "a relative path within the archive", found: objection)
      }
      // Entries that share bytes with others unpack to far more than so small a file can hold. All
      // of them, each with its two headers, must have room beside each other.
      room -= min(room, entry.packedSize) + Self.headerSize + 2 * entry.name.utf8.count
      guard room >= 0 else {
        throw .damaged(file: file, field: "zip archive", reason: "its entries overlap")
      }
      guard !entry.name.hasSuffix("/") else { continue }
      // libzip compares the bytes of names, which differ between two spellings of one character.
      guard indices.updateValue(entries.count, forKey: entry.name) == nil else {
        throw .damaged(
          file: file, field: "zip archive", reason: "two of its entries have the same name")
      }
      entries.append(entry)
    }
    self.file = file
    self.handle = handle
    self.entries = entries
    self.indices = indices
  }

  /// Opens an archive on disk.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes the file may have at most.
  ///   - entryLimit: how many entries are accepted at most.
  /// - Throws: ``FileError`` if the file cannot be read or ``init(_:file:entryLimit:)`` refuses it.
  public convenience init(
    contentsOf path: String, limit: Int = 1 << 30, entryLimit: Int = 10_000
  ) throws(FileError) {
    try self.init(
      try FileContent.read(path, limit: limit), file: path, entryLimit: entryLimit)
  }

  /// The header before an entry's data and the one in the directory, without the name in both.
  private static let headerSize = 30 + 46

  /// The names of the files of the archive in its own order.
  public var names: [String] { entries.map(\.name) }

  /// The whole content of an entry, unpacked and its checksum compared.
  ///
  /// - Parameters:
  ///   - name: the entry, as in ``names``.
  ///   - limit: how many bytes are accepted at most.
  /// - Throws: ``FileError``, with the file and the entry: no such entry, larger than `limit`,
  ///   encrypted, packed by another method than deflate, damaged, or of another size than it claims.
  public func content(of name: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    guard let index = indices[name] else {
      throw .unexpected(
        file: file, field: "content", expected: "an entry \(quoted(name))", found: listed(names))
    }
    let entry = entries[index]
    guard !entry.isEncrypted else {
      throw .unexpected(
        file: file, field: "entry \(quoted(name))", expected: "content that is not encrypted",
        found: "encrypted content")
    }
    if case .other(let method) = entry.compression {
      throw .unexpected(
        file: file, field: "entry \(quoted(name))", expected: "stored or deflated content",
        found: "compression method \(method)")
    }
    guard entry.size <= limit else {
      throw .tooLarge(
        file: file, field: "entry \(quoted(name))", found: byteCount(entry.size), limit: limit)
    }
    // Before room is made for the claimed size, it must be one that the packed bytes can have.
    guard entry.isPlausible else {
      throw .damaged(
        file: file, field: "entry \(quoted(name))",
        reason: "\(byteCount(entry.packedSize)) cannot unpack to \(byteCount(entry.size))")
    }
    switch handle.content(of: entry) {
    case .success(let bytes): return bytes
    case .failure(let damage):
      throw .damaged(file: file, field: "entry \(quoted(name))", reason: damage.reason)
    }
  }
}

/// Names as a message lists them, the first few of many: `"a", "b" and 7 more`.
func listed(_ names: [String]) -> String {
  guard !names.isEmpty else { return "nothing" }
  let most = 8
  let shown = names.prefix(most).map(quoted).joined(separator: ", ")
  return names.count > most ? shown + " and \(names.count - most) more" : shown
}
