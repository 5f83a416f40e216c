import Foundation
import InklingFiles
import Testing

struct ZipArchiveTests {
  static let text = Array("Two roads diverged in a wood".utf8)

  /// Two entries, the second one deflated.
  static let sample: [UInt8] =
    (try? ZipArchive.pack(
      [
        .init("a.txt", text),
        .init("deep/zeros.bin", [UInt8](repeating: 0, count: 5_000), isDeflated: true),
      ], file: "x")) ?? []

  @Test func `what was packed is read again`() throws {
    let archive = try ZipArchive(Self.sample, file: "x")
    #expect(archive.names == ["a.txt", "deep/zeros.bin"])
    #expect(archive.entries.map(\.size) == [28, 5_000])
    #expect(try archive.content(of: "a.txt") == Self.text)
    #expect(try archive.content(of: "deep/zeros.bin") == [UInt8](repeating: 0, count: 5_000))
    #expect(Self.sample.count < 400)
  }

  @Test func `an archive written byte by byte is read as the format describes it`() throws {
    var zip64 = ZipSample.stored("large", [4, 5])
    zip64.isZip64 = true
    var streamed = ZipSample.stored("streamed", [6, 7])
    streamed.hasDescriptor = true
    let bytes = ZipSample([
      streamed, ZipSample.stored("folder/", []), ZipSample.stored("folder/a", [1, 2, 3]), zip64,
      ZipSample.stored("", []).named("empty"),
    ]).bytes
    let archive = try ZipArchive(bytes, file: "x")
    #expect(archive.names == ["streamed", "folder/a", "large", "empty"])
    #expect(
      try archive.names.map { try archive.content(of: $0) } == [[6, 7], [1, 2, 3], [4, 5], []])
  }

  @Test func `the same files give the same bytes, whenever they are packed`() throws {
    let entries = [ZipArchive.NewEntry("a", [1]), .init("b", Self.text, isDeflated: true)]
    let first = try ZipArchive.pack(entries, file: "x")
    // The format counts time in steps of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try ZipArchive.pack(entries, file: "y") == first)
  }

  @Test func `an archive on disk is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.zip", Self.sample)
    #expect(try ZipArchive(contentsOf: path).content(of: "a.txt") == Self.text)
    #expect(
      throws: FileError.tooLarge(
        file: path, field: "file", found: "\(Self.sample.count) bytes", limit: 100)
    ) {
      try ZipArchive(contentsOf: path, limit: 100)
    }
  }

  struct Refused: CustomTestStringConvertible {
    let what: String
    let bytes: @Sendable () -> [UInt8]
    let error: FileError
    var testDescription: String { what }
  }

  private static func stored(
    _ name: String, _ change: @Sendable (inout ZipSample.Entry) -> Void = { _ in }
  ) -> [UInt8] {
    var entry = ZipSample.stored(name, [1, 2, 3])
    change(&entry)
    return ZipSample([entry]).bytes
  }

  private static func wrongName(_ name: String, _ found: String) -> Refused {
    Refused(
      what: "named \(name.debugDescription)", bytes: { stored(name) },
      error: .unexpected(
        file: "x", field: "entry name \(name.debugDescription)",
        expected: "a relative path within the archive", found: found))
  }

  @Test(arguments: [
    wrongName("../a", "a path that leads out of its folder"),
    wrongName("a/../../b", "a path that leads out of its folder"),
    wrongName("/etc/passwd", "an absolute path"),
    wrongName("..\\a", "a backslash"),
    wrongName("C:/a", "the name of a drive"),
    wrongName("", "no path at all"),
    wrongName("a\nb", "a control character"),
    Refused(
      what: "a name twice",
      bytes: { ZipSample([ZipSample.stored("a", [1]), ZipSample.stored("a", [2])]).bytes },
      error: .damaged(
        file: "x", field: "zip archive", reason: "two of its entries have the same name")),
    Refused(
      what: "entries that overlap",
      bytes: {
        // A second entry lies within the bytes of the first.
        let inner = Array(ZipSample([ZipSample.stored("b", text)]).bytes[..<(31 + text.count)])
        var second = ZipSample.stored("b", text)
        second.offset = 31
        let first = ZipSample([ZipSample.stored("a", inner), second])
        var bytes = first.bytes
        bytes.removeSubrange((31 + inner.count)..<(31 + inner.count + 31 + text.count))
        let start = bytes.count - 6
        bytes.replaceSubrange(start..<start + 4, with: ZipSample.number(31 + inner.count, 4))
        return bytes
      },
      error: .damaged(file: "x", field: "zip archive", reason: "its entries overlap")),
    Refused(
      what: "empty", bytes: { [] },
      error: .truncated(file: "x", field: "zip archive", expected: 22, found: 0)),
    Refused(
      what: "text", bytes: { text },
      error: .damaged(
        file: "x", field: "zip archive", reason: "this is not a zip archive, or its end is missing")
    ),
    Refused(
      what: "more entries claimed than there are",
      bytes: { ZipSample([ZipSample.stored("a", [1])], claimedCount: 60_000).bytes },
      error: .damaged(file: "x", field: "zip archive", reason: "Zip archive inconsistent")),
    Refused(
      what: "a thousand million entries claimed", bytes: { ZipSample.zip64Claiming(1 << 30) },
      error: .damaged(file: "x", field: "zip archive", reason: "Zip archive inconsistent")),
    Refused(
      what: "many entries",
      bytes: { ZipSample((0..<101).map { ZipSample.stored("\($0)", []) }).bytes },
      error: .unexpected(
        file: "x", field: "number of entries", expected: "at most 100", found: "101")),
  ])
  func `a hostile archive is refused as a whole`(refused: Refused) {
    #expect(throws: refused.error) {
      try ZipArchive(refused.bytes(), file: "x", entryLimit: 100)
    }
  }

  @Test func `an archive cut off anywhere is refused`() {
    for count in 0..<Self.sample.count {
      #expect(throws: FileError.self, "\(count)") {
        try ZipArchive(Array(Self.sample[..<count]), file: "x")
      }
    }
  }

  private static func damaged(_ reason: String) -> FileError {
    .damaged(file: "x", field: "entry \"a\"", reason: reason)
  }

  @Test(arguments: [
    Refused(
      what: "another checksum", bytes: { stored("a") { $0.claimedChecksum = 7 } },
      error: damaged("its checksum (CRC-32) is wrong")),
    Refused(
      what: "encrypted", bytes: { stored("a") { $0.flags = 1 } },
      error: .unexpected(
        file: "x", field: "entry \"a\"", expected: "content that is not encrypted",
        found: "encrypted content")),
    Refused(
      what: "packed by bzip2", bytes: { stored("a") { $0.method = 12 } },
      error: .unexpected(
        file: "x", field: "entry \"a\"", expected: "stored or deflated content",
        found: "compression method 12")),
    Refused(
      what: "not what deflate gives",
      bytes: {
        stored("a") {
          $0.method = 8
          $0.packed = [0xff, 0xff, 0xff]
        }
      },
      error: damaged("Zlib error: data error")),
    Refused(
      what: "stored, but larger", bytes: { stored("a") { $0.claimedSize = 1 << 20 } },
      error: damaged("3 bytes cannot unpack to 1,048,576 bytes")),
    Refused(
      what: "deflated, and larger than deflate can be",
      bytes: {
        stored("a") {
          $0.method = 8
          $0.claimedSize = 1 << 20
        }
      },
      error: damaged("3 bytes cannot unpack to 1,048,576 bytes")),
    Refused(
      what: "larger than it claims",
      bytes: {
        stored("a") {
          $0.method = 8
          $0.packed = Array(Gzip.pack([1, 2, 3]).dropFirst(10).dropLast(8))
          $0.claimedSize = 2
        }
      },
      error: damaged("expected 2 bytes, found more")),
    Refused(
      what: "smaller than it claims",
      bytes: {
        stored("a") {
          $0.method = 8
          $0.packed = Array(Gzip.pack([1, 2, 3]).dropFirst(10).dropLast(8))
          $0.claimedSize = 5
        }
      },
      error: damaged("expected 5 bytes, found 3 bytes")),
    Refused(
      what: "cut off within",
      bytes: {
        stored("a") {
          $0.method = 8
          $0.packed = Array(Gzip.pack([1, 2, 3]).dropFirst(10).dropLast(10))
        }
      },
      error: damaged("its checksum (CRC-32) is wrong")),
    Refused(
      what: "above the limit",
      bytes: {
        stored("a") {
          $0.method = 8
          $0.claimedSize = 1 << 40
          $0.isZip64 = true
        }
      },
      error: .tooLarge(
        file: "x", field: "entry \"a\"", found: "1,099,511,627,776 bytes", limit: 2 << 20)),
    Refused(
      what: "not there", bytes: { stored("b") },
      error: .unexpected(
        file: "x", field: "content", expected: "an entry \"a\"", found: "\"b\"")),
  ])
  func `a broken entry is an error that names it`(refused: Refused) throws {
    let archive = try ZipArchive(refused.bytes(), file: "x")
    #expect(throws: refused.error) { try archive.content(of: "a", limit: 2 << 20) }
  }

  @Test func `a zip bomb costs no more than the limit`() throws {
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    let bomb = try ZipArchive.pack([.init("a", zeros, isDeflated: true)], file: "x")
    #expect(bomb.count < 10_000)
    let archive = try ZipArchive(bomb, file: "x")
    #expect(
      throws: FileError.tooLarge(
        file: "x", field: "entry \"a\"", found: "8,388,608 bytes", limit: 1 << 20)
    ) {
      try archive.content(of: "a", limit: 1 << 20)
    }
    #expect(try archive.content(of: "a", limit: 8 << 20) == zeros)
  }

  @Test(arguments: ["", "../a", "/a", "a\\b"])
  func `a name that leads out of the archive is not written`(name: String) {
    #expect(throws: FileError.self) { try ZipArchive.pack([.init(name, [])], file: "x") }
  }

  @Test func `a name is not written twice`() {
    #expect(
      throws: FileError.unwritable(file: "x", reason: "it would have two entries \"a\"")
    ) {
      try ZipArchive.pack([.init("a", []), .init("a", [])], file: "x")
    }
  }
}

extension ZipSample.Entry {
  fileprivate func named(_ name: String) -> Self {
    var entry = self
    entry.name = Array(name.utf8)
    return entry
  }
}
