import Foundation
import InklingLesson
import Testing

/// What lessons do with files.
@Suite final class LessonFilesTests {
  let root: String
  let files: FileSandbox

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID())")
    root = folder.path(percentEncoded: false)
    try FileManager.default.createDirectory(
      atPath: "\(root)/lesson", withIntermediateDirectories: true)
    try Data("0,0,no\n0,1,no\n1,0,no\n1,1,yes\n".utf8)
      .write(to: folder.appending(path: "lesson/and.csv"))
    files = FileSandbox(outputFolder: "\(root)/output", readableFolders: ["\(root)/lesson"])
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  @Test(arguments: ["npz", "safetensors"])
  func `weights come back from a file`(ending: String) {
    let result = run(
      tinyData + """
        let model = try network()
        try model.saveWeights(to: "tiny.\(ending)")
        let other = try network()
        print(model.weights == other.weights)
        try other.loadWeights(from: "tiny.\(ending)")
        print(model.weights == other.weights)
        """, files: files)
    #expect(result.text == "false\ntrue\n")
    #expect(result.facts.map(\.name) == ["File"])
    #expect(result.facts.map(\.value) == ["tiny.\(ending)"])
    #expect(FileManager.default.fileExists(atPath: "\(root)/output/tiny.\(ending)"))
  }

  @Test func `a model comes back from a file and goes on learning as if it had stayed`() {
    let result = run(
      tinyData + """
        let model = try network()
        model.compile(optimizer: .adam(learningRate: 0.05), loss: .sparseCategoricalCrossentropy)
        try model.fit(data, epochs: 3, batchSize: 2, verbose: .silent)
        try model.save(to: "models/tiny.keras")
        let loaded = try loadModel(from: "models/tiny.keras")
        print(loaded.weights == model.weights, loaded.name, loaded.weightNames)
        try model.fit(data, epochs: 2, batchSize: 4, shuffle: false, verbose: .silent)
        try loaded.fit(data, epochs: 2, batchSize: 4, shuffle: false, verbose: .silent)
        print(loaded.weights == model.weights)
        try model.export(to: "tiny.onnx")
        """, files: files)
    #expect(
      result.text == """
        true sequential ["dense/kernel", "dense/bias", "dense_1/kernel", "dense_1/bias"]
        true

        """)
    #expect(result.facts.map(\.value) == ["models/tiny.keras", "tiny.onnx"])
  }

  @Test func `a model cannot be saved under another ending`() {
    #expect(
      run(tinyData + "try network().save(to: \"tiny.h5\")", files: files).failure
        == "\(root)/output/tiny.h5: cannot be written: the name of a model's file has to end in .keras"
    )
  }

  @Test func `a table beside the lesson is loaded`() {
    let result = run(
      """
      let data = try loadCSV("and.csv", name: "and")
      print(data)
      print(data.classNames, data.labels)
      """, files: files)
    #expect(
      result.text == """
        and: 4 examples of shape [2] in bytes, 2 classes
        ["no", "yes"] [0, 0, 0, 1]

        """)
    #expect(result.facts.map(\.value) == ["and"])
  }

  @Test func `a file that is not there stops the step with the places that were searched`() {
    #expect(
      run("_ = try loadCSV(\"or.csv\")", files: files).failure
        == "there is no file \"or.csv\" / it was looked for in '\(root)/output' and '\(root)/lesson'"
    )
  }

  @Test(arguments: ["/etc/passwd", "../lesson/and.csv", "/tmp/x.npz"])
  func `nothing else is read or written`(path: String) {
    for step in [
      "_ = try loadCSV(\"\(path)\")", "_ = try loadIDX(images: \"\(path)\", labels: \"\(path)\")",
      "_ = try loadImageFolder(\"\(path)\")",
      tinyData + "try network().saveWeights(to: \"\(path)\")",
      tinyData + "try network().loadWeights(from: \"\(path)\")",
      tinyData + "try network().save(to: \"\(path)\")",
      tinyData + "try network().export(to: \"\(path)\")", "_ = try loadModel(from: \"\(path)\")",
    ] {
      let failure = run(step, files: files).failure ?? "no failure"
      #expect(
        failure.contains("is outside of the lesson's folders")
          || failure.contains("has '..' in it"),
        "\(failure)")
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/x.npz"))
  }

  @Test func `a broken table is blamed with its line`() throws {
    try Data("1,2,a\n1,x,b\n".utf8).write(to: URL(fileURLWithPath: "\(root)/lesson/bad.csv"))
    let failure = run("_ = try loadCSV(\"bad.csv\", header: false)", files: files).failure ?? ""
    #expect(failure.hasPrefix("\(root)/lesson/bad.csv: "), "\(failure)")
    #expect(failure.contains("line 2"), "\(failure)")
  }
}
