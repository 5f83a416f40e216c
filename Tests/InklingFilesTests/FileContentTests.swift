import Foundation
import InklingFiles
import Testing

struct FileContentTests {
  @Test func `a missing file is named`() throws {
    let file = try TemporaryFolder().path + "/absent.bin"
    #expect(throws: FileError.missing(file: file)) { try FileContent.read(file) }
  }

  @Test func `a folder is not read`() throws {
    let folder = try TemporaryFolder()
    #expect(
      throws: FileError.unreadable(file: folder.path, reason: "it is a folder, not a file")
    ) { try FileContent.read(folder.path) }
  }

  @Test func `a device that never ends is not read`() {
    #expect(
      throws: FileError.unreadable(file: "/dev/zero", reason: "it is not a regular file")
    ) { try FileContent.read("/dev/zero") }
  }

  @Test func `a link to a file is followed`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("real.bin", [5, 6])
    let link = try folder.file("link.bin")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try FileContent.read(link) == [5, 6])
  }

  @Test func `a file above the limit is refused, one at the limit is not`() throws {
    let file = try TemporaryFolder()
    let path = try file.file("six.bin", [1, 2, 3, 4, 5, 6])
    #expect(
      throws: FileError.tooLarge(file: path, field: "file", found: "6 bytes", limit: 5)
    ) { try FileContent.read(path, limit: 5) }
    #expect(try FileContent.read(path, limit: 6).count == 6)
  }

  @Test func `an empty file is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("empty.bin", [])
    #expect(try FileContent.read(path) == [])
  }
}
