/// Reads the members of a tar archive front to back, gzipped or not.
///
/// Nothing is written anywhere: a member's name is only a name, and its content is given as bytes.
/// Archives as `tar` and Python write them are read: the forms "ustar" and "pax" of POSIX, GNU's
/// long names, and the old form without a magic number.
///
///     let archive = try TarReader(path: "cifar-10-binary.tar.gz")
///     while let member = try archive.next() {
///       if member.name.hasSuffix(".bin") { let bytes = try archive.read(upTo: member.byteCount) }
///     }
///
/// Source: POSIX.1-2008, "pax", sections "ustar Interchange Format" and "pax Header Block".
public final class TarReader {
  /// One member of an archive.
  public struct Member: Equatable, Sendable {
    /// What a member can be.
    public enum Kind: Equatable, Sendable {
      /// A file; its content follows.
      case file
      /// A folder.
      case folder
      /// A link, a device or something else that has no content.
      case other
    }

    /// Its path in the archive, as it stands there.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// How many bytes its content has, by its header.
    public let byteCount: Int
  }

  /// The archive's name, for messages.
  public let file: String

  private let reader: UnpackedReader
  /// How many members were begun.
  private var count = 0
  /// What is left of the content of the member that was begun, and of the padding after it.
  private var remaining = 0
  private var padding = 0
  private var current = Member(name: "", kind: .other, byteCount: 0)
  private var isAtEnd = false

  /// A reader of an archive that lies in memory or is being unpacked.
  ///
  /// - Parameter reader: the archive, at its beginning.
  public init(reading reader: UnpackedReader) {
    self.reader = reader
    file = reader.file
  }

  /// A reader of an archive on disk.
  ///
  /// - Throws: ``FileError`` if the file cannot be read or has more than `limit` bytes.
  public convenience init(path: String, limit: Int = 1 << 30) throws(FileError) {
    self.init(reading: try UnpackedReader(path: path, limit: limit))
  }

  /// The next member, or nil at the end of the archive. What was not read of the member before is
  /// passed over.
  ///
  /// - Throws: ``FileError`` if the archive is damaged, cut off, or followed by something else.
  public func next() throws(FileError) -> Member? {
    guard !isAtEnd else { return nil }
    try skipContent()
    var extensions = TarExtensions()
    while true {
      guard let header = try nextHeader() else { return nil }
      if let field = TarExtensions.field(of: header.type) {
        try extensions.apply(
          try extensionContent(of: header, field: field), type: header.type, file: file)
        continue
      }
      let byteCount = extensions.byteCount ?? header.byteCount
      let member = Member(
        name: extensions.name ?? header.name, kind: header.kind, byteCount: byteCount)
      current = member
      begin(byteCount: member.kind == .file ? byteCount : 0)
      return member
    }
  }

  /// The next `count` bytes of the member that ``next()`` gave last, or fewer where its content ends
  /// before. Memory grows only with what is really there.
  ///
  /// - Throws: ``FileError`` if the archive is damaged or cut off.
  public func read(upTo count: Int) throws(FileError) -> [UInt8] {
    let wanted = min(count, remaining)
    let bytes = try reader.read(upTo: wanted)
    remaining -= bytes.count
    guard bytes.count == max(wanted, 0) else {
      throw .truncated(
        file: file, field: "content of \(current.name)", expected: current.byteCount,
        found: current.byteCount - remaining)
    }
    return bytes
  }

  private func begin(byteCount: Int) {
    remaining = byteCount
    padding = (TarHeader.byteCount - byteCount % TarHeader.byteCount) % TarHeader.byteCount
  }

  private func skipContent() throws(FileError) {
    while remaining > 0 { _ = try read(upTo: 1 << 20) }
    let count = padding
    padding = 0
    guard try reader.read(upTo: count).count == count else {
      throw .truncated(
        file: file, field: "padding after \(current.name)", expected: count, found: 0)
    }
  }

  /// The next header, or nil at the blocks of zeros that end an archive.
  private func nextHeader() throws(FileError) -> TarHeader? {
    let field = "header of member \(count + 1)"
    let block = try reader.read(upTo: TarHeader.byteCount)
    guard block.count == TarHeader.byteCount else {
      throw .truncated(file: file, field: field, expected: TarHeader.byteCount, found: block.count)
    }
    guard block.contains(where: { $0 != 0 }) else {
      try readEnd()
      return nil
    }
    count += 1
    return try TarHeader(block, file: file, field: field)
  }

  /// After the first block of zeros there are only more of them.
  private func readEnd() throws(FileError) {
    isAtEnd = true
    while true {
      let block = try reader.read(upTo: 1 << 16)
      guard !block.isEmpty else { return }
      guard !block.contains(where: { $0 != 0 }) else {
        throw .unexpected(
          file: file, field: "end", expected: "zeros after the last member",
          found: "something else")
      }
    }
  }

  /// The content of a member that only says something about the next one.
  private func extensionContent(of header: TarHeader, field: String) throws(FileError) -> [UInt8] {
    guard header.byteCount <= TarExtensions.largestByteCount else {
      throw .tooLarge(
        file: file, field: field, found: byteCount(header.byteCount),
        limit: TarExtensions.largestByteCount)
    }
    current = Member(name: field, kind: .other, byteCount: header.byteCount)
    begin(byteCount: header.byteCount)
    let content = try read(upTo: header.byteCount)
    try skipContent()
    return content
  }
}
