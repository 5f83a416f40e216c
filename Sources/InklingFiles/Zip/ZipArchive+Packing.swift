extension ZipArchive {
  /// One file that is to be put into an archive.
  public struct NewEntry: Equatable, Sendable {
    /// The path within the archive: relative, with `/` between its parts and never with `..`.
    public var name: String
    /// The whole content of the file.
    public var content: [UInt8]
    /// True if the content is to be packed; numbers in floating point hardly shrink.
    public var isDeflated: Bool

    /// A file that is to be put into an archive.
    ///
    /// - Parameters:
    ///   - name: the path within the archive.
    ///   - content: the whole content of the file.
    ///   - isDeflated: true if the content is to be packed.
    public init(_ name: String, _ content: [UInt8], isDeflated: Bool = false) {
      self.name = name
      self.content = content
      self.isDeflated = isDeflated
    }
  }

  /// Packs files into the bytes of an archive, in the given order. The entries have one fixed date,
  /// so that the same files always give the same bytes.
  ///
  /// - Parameters:
  ///   - entries: at least one file; no two with the same name.
  ///   - file: the archive's name, for messages.
  /// - Throws: ``FileError`` if a name is empty, leads out of the archive or comes twice.
  public static func pack(_ entries: [NewEntry], file: String) throws(FileError) -> [UInt8] {
    var names: Set<String> = []
    let builder = try ZipBuilder(file: file)
    for entry in entries {
      if let objection = ZipEntry.objection(to: entry.name) {
        throw .unwritable(
          file: file, reason: "its entry \(quoted(entry.name)) would be named by \(objection)")
      }
      guard names.insert(entry.name).inserted else {
        throw .unwritable(file: file, reason: "it would have two entries \(quoted(entry.name))")
      }
      try builder.append(entry.name, entry.content, isDeflated: entry.isDeflated)
    }
    return try builder.finish()
  }
}
