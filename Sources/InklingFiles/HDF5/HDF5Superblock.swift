/// The beginning of an HDF5 file, which says where its root group lies.
///
/// Source: The HDF Group, "HDF5 File Format Specification Version 3.0", section II.A.
enum HDF5Superblock {
  static let signature: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]

  /// Where the header of the root group lies.
  static func rootAddress(_ content: HDF5Content) throws(FileError) -> Int {
    guard content.bytes.starts(with: signature) else {
      throw .unexpected(
        file: content.file, field: "signature", expected: "an HDF5 file", found: "other data")
    }
    var bytes = try HDF5Bytes(content, at: signature.count, field: "superblock")
    let version = try bytes.version(0...3)
    return version < 2
      ? try olderRoot(&bytes, version: version) : try newerRoot(&bytes, content)
  }

  /// Version 0 and 1: with the root group's entry in the superblock.
  private static func olderRoot(
    _ bytes: inout HDF5Bytes, version: Int
  ) throws(FileError) -> Int {
    // The versions of other structures, which all have their own in this version.
    try bytes.skip(4)
    try checkWidths(&bytes)
    // A reserved byte, the sizes of nodes of groups and the flags; from version 1 on also the size
    // of nodes of chunks.
    try bytes.skip(1 + 2 + 2 + 4 + (version == 1 ? 4 : 0))
    try checkPlaces(&bytes, isNewer: false)
    _ = try bytes.length("name of the root group")
    return try bytes.definedAddress("root group")
  }

  /// Version 2 and 3: shorter, with a checksum.
  private static func newerRoot(
    _ bytes: inout HDF5Bytes, _ content: HDF5Content
  ) throws(FileError) -> Int {
    try checkWidths(&bytes)
    try bytes.skip(1)
    try checkPlaces(&bytes, isNewer: true)
    let root = try bytes.definedAddress("root group")
    let found = HDF5Checksum.of(content.bytes[..<bytes.position])
    guard try bytes.word(4) == found else {
      throw .damaged(file: content.file, field: "superblock", reason: "its checksum is wrong")
    }
    return root
  }

  private static func checkWidths(_ bytes: inout HDF5Bytes) throws(FileError) {
    let widths = (try bytes.number(1), try bytes.number(1))
    guard widths == (8, 8) else {
      throw bytes.wrong(
        "size of addresses and lengths", expected: "8 and 8 bytes",
        found: "\(widths.0) and \(widths.1)")
    }
  }

  /// The base address, two that are not used, and the end of the file, in the order of the version.
  private static func checkPlaces(_ bytes: inout HDF5Bytes, isNewer: Bool) throws(FileError) {
    let base = try bytes.length("base address")
    guard base == 0 else {
      throw bytes.wrong("base address", expected: "0", found: "\(base)")
    }
    try bytes.skip(8)
    let end = try bytes.length("end of the file")
    guard end <= bytes.content.bytes.count else {
      throw .truncated(
        file: bytes.content.file, field: "content", expected: end,
        found: bytes.content.bytes.count)
    }
    if !isNewer { try bytes.skip(8) }
  }
}
