import Foundation
import Testing

@Suite struct DataCommandTests {
  @Test func `a data folder that is not there is named`() throws {
    let bench = try Workbench(lesson: "```swift\nlet (train, test) = try loadMNIST()\n```\n")
    let result = try bench.run("render", "lesson.md", "--data", "nowhere")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("lesson.md:2:25: error: the data folder "))
    #expect(result.errors.contains("nowhere does not exist (given with --data)"))
  }

  @Test func `a damaged file is named with what is wrong in it`() throws {
    let bench = try Workbench(lesson: "```swift\nlet (train, test) = try loadDigits()\n```\n")
    let folder = bench.folder.appending(path: "data/mnist")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"] {
      // A header that promises 60,000 images, and none behind it.
      try Data([0, 0, 8, 3, 0, 0, 0xEA, 0x60, 0, 0, 0, 28, 0, 0, 0, 28])
        .write(to: folder.appending(path: "\(name)-ubyte"))
    }
    let result = try bench.run("render", "lesson.md", "--data", "data")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("train-images-idx3-ubyte"), "\(result.errors)")
    #expect(result.errors.contains("lesson.md:2:25: error: "))
  }

  @Test func `list says what is here and how to get what is not`() throws {
    let bench = try Workbench()
    let result = try bench.run("data", "list")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("mnist: MNIST, not here; 'inkling data fetch mnist' fetches it"))
    let place = bench.folder.appending(path: "cache/inkling/digits20x20/digits20x20.mat").path
    #expect(
      result.output.contains(
        "digits20x20: 20x20 digits, not here; its file belongs at \(place)"))
    #expect(result.output.contains("digits: built-in digits, built in"))
    let path = try bench.run("data", "path")
    #expect(path.output == bench.folder.appending(path: "cache/inkling").path + "\n")
  }

  @Test func `an unknown data set is answered with the near one`() throws {
    let result = try Workbench().run("data", "fetch", "mnits")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("mnist"))
  }
}
