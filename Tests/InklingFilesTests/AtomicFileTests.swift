import Foundation
import InklingCore
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

  /// In a process of its own, whose files may not grow beyond a limit, as they may not on a disk that
  /// is full.
  @Test func `a disk that is full leaves the old file and nothing beside it`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let file = try folder.file("old.npz", [9, 9])
      // Without this, the system would end the process instead of failing the write.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1_000, rlim_max: .max)
      #if os(Linux)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #else
        setrlimit(RLIMIT_FSIZE, &limit)
      #endif
      let model = try Sequential(inputShape: [100], seed: 1) { Dense(100) }
      #expect(throws: FileError.unwritable(file: file, reason: "File too large")) {
        try model.saveWeights(to: file)
      }
      let other = try folder.file("new.onnx")
      #expect(throws: FileError.unwritable(file: other, reason: "File too large")) {
        try model.export(to: other)
      }
      #expect(try FileContent.read(file) == [9, 9])
      #expect(try folder.names == ["old.npz"])
    }
  }

  @Test func `a process that is killed in the middle leaves the old file`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("old.bin", [9, 9])
    await #expect(processExitsWith: .signal(SIGKILL)) { [file = file as String] in
      try AtomicFile.write(to: file) { handle in
        try handle.write(contentsOf: Data([1, 2, 3]))
        try handle.synchronize()
        raise(SIGKILL)
      }
    }
    #expect(try FileContent.read(file) == [9, 9])
  }
}
