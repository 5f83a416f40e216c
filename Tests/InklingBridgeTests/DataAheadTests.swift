import Inkling
import InklingSwift
import Synchronization
import Testing

@testable import InklingBridge

/// Data that is loaded while a lesson is being checked.
@Suite struct DataAheadTests {
  private static func parts(named name: String) throws -> DataAhead.Parts {
    let data = try Dataset(
      pixels: [1, 2], featureShape: [1], labels: [0, 0] as [UInt8], classNames: ["a"], name: name)
    return (data, data)
  }

  @Test func `what was begun first is given once, by its name`() throws {
    let ahead = DataAhead()
    let count = Mutex(0)
    for name in ["first", "second"] {
      ahead.begin(name) {
        count.withLock { $0 += 1 }
        return try Self.parts(named: name)
      }
    }
    #expect(try ahead.take("second") == nil)
    #expect(try ahead.take("first")?.train.name == "first")
    #expect(try ahead.take("first") == nil)
    #expect(count.withLock { $0 } == 1)
    ahead.begin("third") { try Self.parts(named: "third") }
    #expect(try ahead.take("third")?.test.count == 2)
  }

  @Test func `an error is thrown where the data are taken`() {
    let ahead = DataAhead()
    ahead.begin("broken") { throw CoreError.invalidShape([0]) }
    #expect(throws: CoreError.self) { try ahead.take("broken") }
  }

  @Test(arguments: [
    ("let data = try loadMNIST()", true), ("let a = 1\nlet data = try loadMNIST().train", true),
    ("func data() throws -> Dataset {\n  try loadMNIST().train\n}", false), ("let a = 1", false),
  ])
  func `a lesson that will surely load MNIST has it loaded ahead`(text: String, isLoaded: Bool)
    throws
  {
    // There is nothing, which is an error that says whether it was tried.
    let host = InklingHost(location: DataLocation(folder: "/nowhere/at/all"))
    host.prepare(for: [SwiftSource(text, file: "lesson.md")])
    if isLoaded {
      #expect(throws: DataError.self) { try host.ahead.take("loadMNIST") }
    } else {
      #expect(try host.ahead.take("loadMNIST") == nil)
    }
  }
}
