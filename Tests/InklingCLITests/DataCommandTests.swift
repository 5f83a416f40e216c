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
    for name in ["fashion-mnist", "cifar10", "digits8x8"] {
      #expect(result.output.contains("not here; 'inkling data fetch \(name)' fetches it"))
    }
    #expect(result.output.contains("50000 + 10000 of 32 x 32 x 3, UInt8 0 to 255, 10 classes"))
    let path = try bench.run("data", "path")
    #expect(path.output == bench.folder.appending(path: "cache/inkling").path + "\n")
  }

  @Test func `what is here is not fetched, and is found by doctor`() throws {
    let bench = try Workbench()
    let folder = bench.folder.appending(path: "data/digits8x8")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let line = [String](repeating: "16", count: 64).joined(separator: ",") + ",3\n"
    try Data(line.utf8).write(to: folder.appending(path: "digits.csv"))
    let result = try bench.run(
      "data", "fetch", "digits8x8", "DIGITS8x8", "--data", "data", "--timeout", "0")
    #expect(result.exitCode == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("8x8 digits is already in ") })
    #expect(try bench.run("doctor", "--data", "data").output.contains("ok     8x8 digits in "))
    try Data(line.replacing("16,", with: "17,").utf8).write(
      to: folder.appending(path: "digits.csv"))
    let broken = try bench.run("doctor", "--data", "data")
    #expect(broken.exitCode == 1)
    #expect(broken.output.contains("wrong line 1, column 1: expected a whole number in 0...16"))
  }

  @Test func `of several data sets each failure is told, and which could not be had`() throws {
    let bench = try Workbench()
    // No time at all: nothing is fetched, wherever the tests run.
    let result = try bench.run("data", "fetch", "fashion-mnist", "cifar10", "--timeout", "0")
    #expect(result.exitCode == 1)
    for file in ["train-images-idx3-ubyte", "cifar-10-binary.tar"] {
      #expect(result.errors.contains("error: \(file) could not be downloaded"), "\(result.errors)")
    }
    #expect(result.errors.contains("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz: "))
    let place = bench.folder.appending(path: "cache/inkling/cifar10/cifar-10-binary.tar.gz").path
    #expect(result.errors.contains("put it at \(place)"))
  }

  @Test func `an unknown data set is answered with the near one`() throws {
    let result = try Workbench().run("data", "fetch", "mnits")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("mnist"))
  }
}
