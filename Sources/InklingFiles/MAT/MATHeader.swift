/// The 128 bytes at the beginning of a MAT file: a text, then the version and the byte order.
enum MATHeader {
  static let byteCount = 128

  /// Checks the header and says in which order the bytes of numbers lie.
  static func isBigEndian(_ bytes: [UInt8], file: String) throws(FileError) -> Bool {
    guard bytes.count >= byteCount else {
      throw .truncated(file: file, field: "header", expected: byteCount, found: bytes.count)
    }
    let isBigEndian: Bool
    switch (bytes[126], bytes[127]) {
    case (0x49, 0x4d): isBigEndian = false
    case (0x4d, 0x49): isBigEndian = true
    default:
      throw .unexpected(
        file: file, field: "byte order mark", expected: "\"IM\" or \"MI\" (a MAT file)",
        found: "0x" + bytes[126...127].map(hexadecimal).joined())
    }
    let version = isBigEndian ? bytes[124...125] : [bytes[125], bytes[124]]
    switch Array(version) {
    case [1, 0]: return isBigEndian
    case [2, 0]:
      throw .unexpected(
        file: file, field: "version", expected: "5 to 7", found: "7.3; save it with '-v7' instead")
    default:
      throw .unexpected(
        file: file, field: "version", expected: "0x0100",
        found: "0x" + version.map(hexadecimal).joined())
    }
  }
}
