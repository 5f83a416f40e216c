import Foundation
import InklingFiles
import Testing

struct TarReaderTests {
  /// All members of an archive with their contents.
  static func members(
    _ bytes: [UInt8]
  ) throws -> [(member: TarReader.Member, content: [UInt8])] {
    let archive = TarReader(reading: UnpackedReader(bytes, file: "x"))
    var members: [(TarReader.Member, [UInt8])] = []
    while let member = try archive.next() {
      members.append((member, try archive.read(upTo: .max)))
    }
    #expect(try archive.next() == nil)
    return members
  }

  static let letters = Array("letters".utf8)

  @Test(arguments: [false, true])
  func `members come in order with their contents`(gzipped: Bool) throws {
    let long = String(repeating: "n", count: 150)
    let archive =
      TarSample.member("a/", [], type: "5") + TarSample.member("a/b.bin", Self.letters)
      + TarSample.member("empty", []) + TarSample.member("c", Self.letters, prefix: "deep/er")
      + TarSample.member("x", TarSample.record("path", long), type: "x")
      + TarSample.member("short", Self.letters)
      + TarSample.member("././@LongLink", Array((long + "\0").utf8), type: "L", magic: "ustar  \0")
      + TarSample.member("short", [1], magic: "ustar  \0")
      + TarSample.member("g", TarSample.record("comment", "none"), type: "g")
      + TarSample.member("old", [2, 3], type: "\0", magic: "")
      + TarSample.member("link", [], type: "2") + TarSample.end
    let members = try Self.members(gzipped ? Gzip.pack(archive) : archive)
    #expect(
      members.map(\.member.name) == [
        "a/", "a/b.bin", "empty", "deep/er/c", long, long, "old", "link",
      ])
    #expect(
      members.map(\.member.kind) == [
        .folder, .file, .file, .file, .file, .file, .file, .other,
      ])
    #expect(
      members.map(\.content) == [
        [], Self.letters, [], Self.letters, Self.letters, [1], [2, 3], [],
      ])
  }

  @Test func `what is not read is passed over, and what is read comes in pieces`() throws {
    let content = (0..<2000).map { UInt8(truncatingIfNeeded: $0) }
    let archive = TarReader(
      reading: UnpackedReader(
        TarSample.member("a", content) + TarSample.member("b", content) + TarSample.end, file: "x"))
    #expect(try archive.next()?.byteCount == 2000)
    #expect(try archive.read(upTo: 300) == Array(content[..<300]))
    #expect(try archive.read(upTo: 0) == [])
    #expect(try archive.next()?.name == "b")
    #expect(try archive.read(upTo: 1999) + archive.read(upTo: 9) == content)
    #expect(try archive.next() == nil)
  }

  @Test func `the system's tar is understood`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "long", count: 60)
    for file in ["one", name] { _ = try folder.file(file, Self.letters) }
    for format in ["ustar", "gnu", "pax", "v7"] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      let files = format == "gnu" || format == "pax" ? ["one", name] : ["one"]
      process.arguments =
        ["tar", "-C", folder.path, "--format", format, "-czf"]
        + ["\(folder.path)/\(format).tar.gz"] + files
      try process.run()
      process.waitUntilExit()
      // macOS's tar knows no GNU form.
      guard process.terminationStatus == 0 else { continue }
      let archive = try TarReader(path: "\(folder.path)/\(format).tar.gz")
      for file in files {
        let member = try archive.next()
        #expect(member?.name == file && member?.kind == .file && member?.byteCount == 7)
        #expect(try archive.read(upTo: 100) == Self.letters)
      }
      #expect(try archive.next() == nil)
    }
  }

  struct Broken: CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let error: FileError
    var testDescription: String { what }
  }

  static let broken: [Broken] = [
    Broken(
      what: "nothing", bytes: [],
      error: .truncated(file: "x", field: "header of member 1", expected: 512, found: 0)),
    Broken(
      what: "other data", bytes: [UInt8](repeating: 7, count: 600),
      error: .unexpected(
        file: "x", field: "checksum in the header of member 1", expected: "octal digits",
        found: "other data")),
    Broken(
      what: "a wrong checksum", bytes: TarSample.member("a", [], checksum: 8) + TarSample.end,
      error: .unexpected(
        file: "x", field: "checksum in the header of member 1",
        expected: "1934 (a tar archive)", found: "8")),
    Broken(
      what: "another magic number",
      bytes: TarSample.member("a", [], magic: "zipzip") + TarSample.end,
      error: .unexpected(
        file: "x", field: "magic number in the header of member 1", expected: "\"ustar\"",
        found: "other data")),
    Broken(
      what: "a size that is none",
      bytes: TarSample.member("a", [], size: "-1         ") + TarSample.end,
      error: .unexpected(
        file: "x", field: "size in the header of member 1", expected: "octal digits",
        found: "other data")),
    Broken(
      what: "content cut off", bytes: Array(TarSample.member("a", letters).prefix(515)),
      error: .truncated(file: "x", field: "content of a", expected: 7, found: 3)),
    Broken(
      what: "a size without end",
      bytes: TarSample.member("a", letters, size: "777777777777") + TarSample.end,
      error: .truncated(
        file: "x", field: "content of a", expected: 1 << 36 - 1, found: 512 + 10_240)),
    Broken(
      what: "the end missing", bytes: TarSample.member("a", letters),
      error: .truncated(file: "x", field: "header of member 2", expected: 512, found: 0)),
    Broken(
      what: "something after the end",
      bytes: TarSample.member("a", letters) + TarSample.end + TarSample.member("b", []),
      error: .unexpected(
        file: "x", field: "end", expected: "zeros after the last member", found: "something else")),
    Broken(
      what: "a pax header that is none",
      bytes: TarSample.member("p", Array("99 path=a\n".utf8), type: "x") + TarSample.end,
      error: .unexpected(
        file: "x", field: "pax header", expected: "records of the form \"length key=value\"",
        found: "other data")),
    Broken(
      what: "a huge pax header",
      bytes: TarSample.member("p", [], type: "x", size: "00077777777") + TarSample.end,
      error: .tooLarge(
        file: "x", field: "pax header", found: "16,777,215 bytes", limit: 65_536)),
  ]

  @Test(arguments: broken)
  func `a broken archive is an error that names the field`(broken: Broken) {
    #expect(throws: broken.error) { try Self.members(broken.bytes) }
  }
}
