import Foundation
import Testing

@testable import InklingLesson

@Suite final class FileSandboxTests {
  /// A folder that holds a lesson's folder, one of data, and a file that is nobody's business.
  let root: String
  let sandbox: FileSandbox

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sandbox-\(UUID())")
    root = folder.path(percentEncoded: false)
    for name in ["lesson/more", "data/mnist", "output"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(name)", withIntermediateDirectories: true)
    }
    for name in ["lesson/a.csv", "lesson/both.csv", "data/both.csv", "data/mnist/x", "secret"] {
      try Data(name.utf8).write(to: folder.appending(path: name))
    }
    sandbox = FileSandbox(
      outputFolder: "\(root)/output/lesson", readableFolders: ["\(root)/lesson", "\(root)/data/"])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/\(name)", withDestinationPath: target)
  }

  @Test(arguments: [
    ("a.csv", "lesson/a.csv"), ("./a.csv", "lesson/a.csv"), ("both.csv", "lesson/both.csv"),
    ("mnist/x", "data/mnist/x"), ("mnist//x", "data/mnist/x"), ("mnist", "data/mnist"),
  ])
  func `a relative path is looked for in the folders in turn`(path: String, place: String) throws {
    #expect(try sandbox.place(ofReadable: path) == "\(root)/\(place)")
  }

  @Test func `what lies in the current folder is called by its name alone`() throws {
    #expect(try FileSandbox(outputFolder: ".").place(ofWritable: "x.npz") == "x.npz")
    #expect(try FileSandbox(outputFolder: "/").place(ofWritable: "x.npz") == "/x.npz")
  }

  @Test func `what the lesson has written comes first`() throws {
    let place = try sandbox.place(ofWritable: "models/both.csv")
    #expect(place == "\(root)/output/lesson/models/both.csv")
    try Data().write(to: URL(fileURLWithPath: place))
    #expect(try sandbox.place(ofReadable: "models/both.csv") == place)
    try Data().write(to: URL(fileURLWithPath: sandbox.place(ofWritable: "both.csv")))
    #expect(try sandbox.place(ofReadable: "both.csv") == "\(root)/output/lesson/both.csv")
  }

  @Test func `an absolute path may lead into the folders`() throws {
    #expect(try sandbox.place(ofReadable: "\(root)/data/mnist/x") == "\(root)/data/mnist/x")
    #expect(
      try sandbox.place(ofWritable: "\(root)/output/lesson/x") == "\(root)/output/lesson/x")
  }

  @Test func `an absolute path that leads elsewhere is refused`() throws {
    let folders = ["\(root)/output/lesson", "\(root)/lesson", "\(root)/data/"]
    for path in ["\(root)/secret", "/etc/passwd", "\(root)/lesson2/a", "/"] {
      #expect(throws: FileSandboxError.outside(path: path, folders: folders)) {
        try sandbox.place(ofReadable: path)
      }
      #expect(throws: FileSandboxError.outside(path: path, folders: [folders[0]])) {
        try sandbox.place(ofWritable: path)
      }
    }
    // The folder of the lesson is for reading only.
    #expect(
      throws: FileSandboxError.outside(path: "\(root)/lesson/b.csv", folders: [folders[0]])
    ) { try sandbox.place(ofWritable: "\(root)/lesson/b.csv") }
  }

  @Test(arguments: ["../secret", "more/../a.csv", "..", "models/../../lesson/a.csv", "/etc/../etc"])
  func `two dots are refused, wherever they lead`(path: String) {
    #expect(throws: FileSandboxError.parentFolder(path: path)) {
      try sandbox.place(ofReadable: path)
    }
    #expect(throws: FileSandboxError.parentFolder(path: path)) {
      try sandbox.place(ofWritable: path)
    }
  }

  @Test(arguments: ["", "a\u{0}b", String(repeating: "x", count: 2000)])
  func `a path that is none is refused`(path: String) {
    let error = FileSandboxError.unusable(path: String(path.prefix(80)))
    #expect(throws: error) { try sandbox.place(ofReadable: path) }
    #expect(throws: error) { try sandbox.place(ofWritable: path) }
  }

  @Test func `links are not read`() throws {
    try link("lesson/l.csv", to: "../secret")
    try link("lesson/inside.csv", to: "a.csv")
    try link("lesson/broken.csv", to: "nowhere")
    try link("lesson/more/folder", to: "/etc")
    for (path, link) in [
      ("l.csv", "l.csv"), ("inside.csv", "inside.csv"), ("broken.csv", "broken.csv"),
      ("more/folder/passwd", "more/folder"), ("more", "more/folder"),
    ] {
      #expect(throws: FileSandboxError.link(path: path, link: "\(root)/lesson/\(link)")) {
        try sandbox.place(ofReadable: path)
      }
    }
  }

  @Test func `nothing is written through links`() throws {
    _ = try sandbox.place(ofWritable: "x")
    try link("output/lesson/l.keras", to: "../../secret")
    try link("output/lesson/folder", to: root)
    #expect(
      throws: FileSandboxError.link(path: "l.keras", link: "\(root)/output/lesson/l.keras")
    ) { try sandbox.place(ofWritable: "l.keras") }
    #expect(
      throws: FileSandboxError.link(path: "folder/x", link: "\(root)/output/lesson/folder")
    ) { try sandbox.place(ofWritable: "folder/x") }
    try link("output/other", to: root)
    #expect(throws: FileSandboxError.link(path: "x", link: "\(root)/output/other")) {
      try FileSandbox(outputFolder: "\(root)/output/other").place(ofWritable: "x")
    }
  }

  @Test func `what is not there is missed by name`() {
    #expect(
      throws: FileSandboxError.missing(
        path: "b.csv", folders: ["\(root)/output/lesson", "\(root)/lesson", "\(root)/data/"])
    ) { try sandbox.place(ofReadable: "b.csv") }
    #expect(
      FileSandboxError.missing(path: "b.csv", folders: ["o", "l", "d"]).hint
        == "it was looked for in 'o', 'l' and 'd'")
  }

  @Test func `without folders there is nothing`() {
    #expect(throws: FileSandboxError.missing(path: "a", folders: [])) {
      try FileSandbox().place(ofReadable: "a")
    }
    #expect(throws: FileSandboxError.nothingWritable(path: "a")) {
      try FileSandbox().place(ofWritable: "a")
    }
  }

  @Test func `a session counts the files that it writes`() throws {
    let session = LessonSession(
      seed: 1, limits: .init(), files: sandbox, interruption: .init(), onEvent: { _ in })
    func write(_ name: String) throws {
      try session.writeFile(name) { try Data().write(to: URL(fileURLWithPath: $0)) }
    }
    for number in 0..<FileSandbox.largestCount { try write("\(number)") }
    // One more is one too many; again the same is not.
    #expect(throws: FileSandboxError.tooMuch(path: "x", limit: "1000 files")) { try write("x") }
    try write("5")
    #expect(!FileManager.default.fileExists(atPath: "\(root)/output/lesson/x"))
  }

  @Test func `a session stops writing when the files are too large`() throws {
    let session = LessonSession(
      seed: 1, limits: .init(), files: sandbox, interruption: .init(), onEvent: { _ in })
    try session.writeFile("large") { place in
      #expect(FileManager.default.createFile(atPath: place, contents: nil))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: place))
      // A hole: the size counts, not the blocks.
      try file.truncate(atOffset: UInt64(FileSandbox.largestTotal))
      try file.close()
    }
    #expect(throws: FileSandboxError.tooMuch(path: "x", limit: "2 GiB of files")) {
      try session.writeFile("x") { _ in Issue.record("this must not be reached") }
    }
    #expect(session.recorder.facts.map(\.value) == ["large"])
  }
}
