import Foundation
import InklingFiles
import Testing

struct AtomicFileTests {
  struct WriterFailed: Error {}

  @Test func `a new file holds what was written`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("new.bin")
    try AtomicFile.write([1, 2, 3], to: file)
    #expect(try FileContent.read(file) == [1, 2, 3])
    #expect(try folder.names == ["new.bin"])
  }

  @Test func `an existing file is replaced`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("old.bin", [9, 9, 9, 9, 9])
    try AtomicFile.write([1], to: file)
    #expect(try FileContent.read(file) == [1])
    #expect(try folder.names == ["old.bin"])
  }

  @Test func `a writer that fails leaves the old file and nothing beside it`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("old.bin", [9, 9])
    #expect(throws: WriterFailed.self) {
      try AtomicFile.write(to: file) { handle in
        try handle.write(contentsOf: Data([1, 2, 3]))
        throw WriterFailed()
      }
    }
    #expect(try FileContent.read(file) == [9, 9])
    #expect(try folder.names == ["old.bin"])
  }

  @Test func `a reader sees the old file until the new one is complete`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("old.bin", [9])
    try AtomicFile.write(to: file) { handle in
      try handle.write(contentsOf: Data([1, 2]))
      #expect(try FileContent.read(file) == [9])
    }
    #expect(try FileContent.read(file) == [1, 2])
  }

  @Test func `a missing folder is an error that names the file`() throws {
    let file = try TemporaryFolder().path + "/nowhere/new.bin"
    #expect(throws: FileError.unwritable(file: file, reason: "No such file or directory")) {
      try AtomicFile.write([1], to: file)
    }
  }

  @Test func `a folder in the target's place is an error and stays`() throws {
    let folder = try TemporaryFolder()
    let target = try folder.file("taken")
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    #expect(throws: FileError.self) { try AtomicFile.write([1], to: target) }
    #expect(try folder.names == ["taken"])
  }
}
