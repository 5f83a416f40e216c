import Testing

@testable import InklingData

struct DatasetEntryTests {
  @Test func `a data set is found by its name`() throws {
    #expect(try DatasetEntry.named("mnist") == .mnist)
    #expect(try DatasetEntry.named("MNIST") == .mnist)
    #expect(try DatasetEntry.named("digits") == .builtInDigits)
  }

  @Test(arguments: [("minst", "mnist"), ("digit", "digits"), ("cats", nil)])
  func `an unknown name is an error with the near one as a hint`(name: String, near: String?) {
    let error = DataError.unknownDataset(
      name: name,
      known: [
        "mnist", "fashion-mnist", "cifar10", "digits8x8", "digits20x20", "digits",
      ])
    #expect(throws: error) { try DatasetEntry.named(name) }
    #expect(error.hint == near.map { "did you mean \"\($0)\"?" })
  }

  @Test func `names are different and good for folders`() {
    let names = DatasetEntry.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } })
  }

  @Test(arguments: DatasetEntry.all)
  func `what can be fetched has sizes that fit its shape`(entry: DatasetEntry) {
    #expect(entry.mirrors.isEmpty || entry.mirrors.contains { $0.hasPrefix("https://") })
    #expect(entry.mirrors.allSatisfy { $0.hasSuffix("/") || entry.files.count == 1 })
    let size = entry.featureShape.reduce(1, *)
    for file in entry.files + entry.alternatives.joined() {
      guard case .unpacked = file.checksum else { continue }
      let expected: Int? =
        switch file.name.split(separator: "/").last ?? "" {
        case "train-images-idx3-ubyte": 16 + entry.trainCount * size
        case "train-labels-idx1-ubyte": 8 + entry.trainCount
        case "t10k-images-idx3-ubyte": 16 + entry.testCount * size
        case "t10k-labels-idx1-ubyte": 8 + entry.testCount
        case let name where name.hasSuffix(".bin"): 10_000 * (1 + size)
        default: nil
        }
      #expect(expected == nil || file.byteCount == expected)
    }
  }

  @Test(arguments: DatasetEntry.all)
  func `every data set is described`(entry: DatasetEntry) {
    #expect(entry.classNames.count == 10 && Set(entry.classNames).count == 10)
    #expect(!entry.summary.isEmpty && !entry.source.isEmpty && !entry.licence.isEmpty)
    #expect(entry.trainCount > 0)
    // What is fetched is always checked.
    #expect(entry.files.allSatisfy { $0.checksum != .unpublished && $0.byteCount > 0 })
  }
}
