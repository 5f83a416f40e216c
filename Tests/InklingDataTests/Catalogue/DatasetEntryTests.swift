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
    let error = DataError.unknownDataset(name: name, known: ["mnist", "digits20x20", "digits"])
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
    #expect(entry.mirrors.allSatisfy { $0.hasPrefix("https://") && $0.hasSuffix("/") })
    guard !entry.mirrors.isEmpty else { return }
    let size = entry.featureShape.reduce(1, *)
    #expect(
      entry.files.map(\.byteCount) == [
        16 + entry.trainCount * size, 8 + entry.trainCount, 16 + entry.testCount * size,
        8 + entry.testCount,
      ])
  }
}
