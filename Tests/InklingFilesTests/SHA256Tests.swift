import InklingFiles
import Testing

struct SHA256Tests {
  /// Source: the examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the published examples come out`(text: String, digest: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).description == digest)
  }

  @Test func `content in pieces gives the digest of the whole`() {
    let content = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hasher = SHA256Hasher()
    hasher.update(Array(content[..<1]))
    hasher.update([])
    hasher.update(Array(content[1..<777]))
    hasher.update(Array(content[777...]))
    #expect(hasher.finalize() == SHA256Digest(of: content))
  }

  @Test func `a digest is read back from its text`() {
    let digest = SHA256Digest(of: [1, 2, 3])
    #expect(SHA256Digest(hexadecimal: digest.description) == digest)
    #expect(SHA256Digest(hexadecimal: String(digest.description.dropLast())) == nil)
    #expect(SHA256Digest(hexadecimal: "g" + digest.description.dropFirst()) == nil)
  }
}
