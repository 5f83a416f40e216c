import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadImageFolderTests {
  /// A folder with two classes of pictures of 2 rows and 3 columns, and things to pass over.
  static func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "a/more", ".hidden"] { try folder.makeFolder(name) }
    _ = try folder.file("b/1.png", SmallPNG.gray(height: 2, width: 3, [0, 1, 2, 3, 4, 5]))
    _ = try folder.file("a/2.PNG", SmallPNG.gray(height: 2, width: 3, [6, 7, 8, 9, 10, 11]))
    _ = try folder.file("a/more/1.png", SmallPNG.gray(height: 2, width: 3, [9, 9, 9, 9, 9, 9]))
    _ = try folder.file("a/1.png", SmallPNG.rgb(height: 2, width: 3, Array(100..<118)))
    for name in ["a/notes.txt", "b/.DS_Store", ".hidden/1.png", "readme.md"] {
      _ = try folder.file(name, [1])
    }
    return folder
  }

  @Test func `classes are folders and pictures come in the order of their names`() throws {
    let folder = try Self.sample()
    let data = try loadImageFolder(folder.path, colorMode: .grayscale)
    #expect(data.classNames == ["a", "b"] && data.labels == [0, 0, 0, 1])
    #expect(data.featureShape == [2, 3, 1] && data.pixelRange == 0...255)
    #expect(data.name == fileName(folder.path))
    // 0.299 * 100 + 0.587 * 101 + 0.114 * 102 = 100.8
    #expect(data.image(0).scalars.first == 101)
    #expect(data.image(1).scalars == [6, 7, 8, 9, 10, 11])
    #expect(data.image(2).scalars == [9, 9, 9, 9, 9, 9])
    #expect(data.image(3).scalars == [0, 1, 2, 3, 4, 5])
  }

  @Test func `colors are three channels, and four with opacity`() throws {
    let folder = try Self.sample()
    let data = try loadImageFolder(folder.path + "/", name: "mine")
    #expect(data.featureShape == [2, 3, 3] && data.name == "mine")
    #expect(data.image(0).scalars == (100..<118).map(Float.init))
    #expect(data.image(3).scalars.prefix(6) == [0, 0, 0, 1, 1, 1])
    let all = try loadImageFolder(folder.path, colorMode: .rgba)
    #expect(all.image(3).scalars.prefix(8) == [0, 0, 0, 255, 1, 1, 1, 255])
  }

  @Test func `pictures of several sizes need one for all`() throws {
    let folder = try Self.sample()
    _ = try folder.file("b/2.png", SmallPNG.gray(height: 1, width: 1, [77]))
    #expect(
      throws: FileError.unexpected(
        file: folder.path + "/b/2.png", field: "height and width",
        expected: "2 x 3 as in \(folder.path)/a/1.png, or an imageSize for all", found: "1 x 1")
    ) { try loadImageFolder(folder.path) }
    let data = try loadImageFolder(folder.path, colorMode: .grayscale, imageSize: [4, 2])
    #expect(data.featureShape == [4, 2, 1])
    #expect(data.image(4).scalars == [Float](repeating: 77, count: 8))
  }

  @Test func `more pictures than are read at a time keep their order`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("x")
    for index in 0..<150 {
      let name = "x/\(String(index + 1000)).png"
      _ = try folder.file(name, SmallPNG.gray(height: 1, width: 1, [UInt8(index)]))
    }
    let data = try loadImageFolder(folder.path, colorMode: .grayscale)
    #expect((0..<150).allSatisfy { data.image($0).scalars == [Float($0)] })
  }

  @Test func `what is no picture is an error that names it`() throws {
    let folder = try Self.sample()
    func error(sourceLocation: SourceLocation = #_sourceLocation) -> FileError? {
      #expect(throws: FileError.self, sourceLocation: sourceLocation) {
        try loadImageFolder(folder.path)
      }
    }
    let broken = try folder.file("b/2.png", [1, 2, 3])
    #expect(
      error()
        == .unexpected(
          file: broken, field: "signature", expected: "a PNG file", found: "other data"))
    try FileManager.default.removeItem(atPath: broken)
    let photograph = try folder.file("b/2.jpeg", [1, 2, 3])
    #expect(
      error()
        == .unexpected(
          file: photograph, field: "format", expected: "a PNG file",
          found: "another kind of picture"))
    try FileManager.default.removeItem(atPath: photograph)
    let empty = try folder.makeFolder("c")
    #expect(
      error()
        == .unexpected(
          file: empty, field: "content", expected: "PNG files of this class", found: "none"))
  }

  @Test func `a folder that is none is named`() throws {
    #expect(throws: FileError.missing(file: "/no/folder")) { try loadImageFolder("/no/folder") }
    let folder = try TemporaryFolder()
    let file = try folder.file("file", [1])
    #expect(throws: FileError.unreadable(file: file, reason: "it is a file, not a folder")) {
      try loadImageFolder(file)
    }
    #expect(
      throws: FileError.unexpected(
        file: folder.path, field: "content",
        expected: "a subfolder with PNG files for each class", found: "no subfolder")
    ) { try loadImageFolder(folder.path) }
  }

  @Test func `links are followed only where that is asked for`() throws {
    let folder = try Self.sample()
    let link = folder.path + "/c"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/b")
    #expect(
      throws: FileError.unexpected(
        file: link, field: "kind", expected: "a file or a folder, or followLinks: true",
        found: "a symbolic link")
    ) { try loadImageFolder(folder.path) }
    #expect(try loadImageFolder(folder.path, followLinks: true).classNames == ["a", "b", "c"])
    let ring = folder.path + "/b/ring"
    try FileManager.default.createSymbolicLink(
      atPath: ring, withDestinationPath: folder.path + "/b")
    #expect {
      try loadImageFolder(folder.path, followLinks: true)
    } throws: { error in
      guard case FileError.unexpected(_, "depth", "at most 16 folders", "more") = error else {
        return false
      }
      return true
    }
  }

  @Test(arguments: [[28], [0, 28], [28, 28, 1], [5000, 1]])
  func `sizes that are none are refused`(size: [Int]) {
    #expect(throws: CoreError.self) { try loadImageFolder("/no/folder", imageSize: size) }
  }
}
