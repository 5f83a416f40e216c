internal import InklingFiles

extension DatasetEntry {
  /// A file of which the checksum of the unpacked content is known.
  static func file(_ name: String, _ byteCount: Int, _ digest: String) -> File {
    File(name: name, checksum: .unpacked(checksum(digest, of: name)), byteCount: byteCount)
  }

  /// A file of which only the checksum of the packed content is known.
  static func packedFile(
    _ name: String, _ byteCount: Int, _ digest: String, isKeptUnpacked: Bool = false
  ) -> File {
    File(
      name: name, checksum: .packed(checksum(digest, of: name)), byteCount: byteCount,
      isKeptUnpacked: isKeptUnpacked)
  }

  private static func checksum(_ digest: String, of name: String) -> SHA256Digest {
    guard let digest = SHA256Digest(hexadecimal: digest) else {
      preconditionFailure("the catalogue holds a malformed checksum for \(name)")
    }
    return digest
  }
}
