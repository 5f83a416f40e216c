internal import CMessageDigest

/// A SHA-256 checksum: 32 bytes that stand for the content of a file.
///
/// Source: FIPS 180-4, computed by libmd.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes of the checksum.
  public let bytes: [UInt8]

  /// The checksum of some bytes.
  public init(of content: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(content)
    self = hasher.finalize()
  }

  /// Reads 64 hexadecimal digits; `nil` for anything else.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(UInt8(high * 16 + low))
    }
    self.bytes = bytes
  }

  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The checksum as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  public var description: String {
    bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}

/// Computes a SHA-256 checksum from content that arrives piece by piece.
public struct SHA256Hasher {
  private var context = SHA2_CTX()

  /// A hasher that has seen nothing yet.
  public init() {
    SHA256Init(&context)
  }

  /// Takes in the next piece of the content.
  public mutating func update(_ content: [UInt8]) {
    SHA256Update(&context, content, content.count)
  }

  /// The checksum of everything seen so far; the hasher itself may go on.
  public func finalize() -> SHA256Digest {
    var copy = context
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&bytes, &copy)
    return SHA256Digest(bytes: bytes)
  }
}
