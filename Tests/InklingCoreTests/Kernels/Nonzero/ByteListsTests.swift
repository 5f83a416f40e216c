import Testing

@testable import InklingCore

/// Stored examples in short form, with every instruction set that this machine has.
@Suite struct ByteListsTests {
  @Test(arguments: InstructionSet.supported, [1, 7, 63, 64, 100, 128, 129, 784])
  func `the lists of a batch are those of the bytes themselves`(
    set: InstructionSet, size: Int
  ) throws {
    var random = RandomStream(seed: UInt64(size))
    let count = 30
    // The last two are black and white all over.
    let bytes = (0..<count * size).map { index -> UInt8 in
      switch index / size {
      case count - 2: 0
      case count - 1: UInt8(1 + random.next(below: 255))
      default: random.uniform() < 0.3 ? UInt8(1 + random.next(below: 255)) : 0
      }
    }
    let order = random.permutation(count)
    let panels = PanelDivision(batchSize: count)
    let extent = panels.extent(step: 0, rowCount: count)
    for units in [4, 40] {
      for isScaled in [false, true] {
        let features = Features(
          content: .bytes(bytes, ByteScale(largest: 255, isScaled: isScaled)), size: size)
        func lists(_ byteLists: ByteLists?) throws -> [[String]] {
          let rows = try NonzeroRows(
            of: features, units: units, batchSize: count, panels: panels, isTraining: true,
            byteLists: byteLists)
          for index in 0..<panels.count {
            let panel = try #require(panels.panel(index, of: extent))
            rows.list(features, order: order, start: 0, panel: panel, on: set)
          }
          return (0..<count).map { row in
            let starts = (0...rows.blockCount).map { rows.starts(row)[$0] }
            let entries = (0..<Int(starts[rows.blockCount])).map { rows.entries(row)[$0] }
            return ["\(starts)"] + entries.map { "\($0.place): \($0.value)" }
          }
        }
        let byteLists = try #require(try ByteLists(of: bytes, size: size, on: set))
        #expect(byteLists.count == count)
        #expect(try lists(byteLists) == lists(nil))
      }
    }
  }

  @Test func `they are made once, and for all views`() throws {
    let features = Features(
      content: .bytes([0, 1, 2, 0], ByteScale(largest: 255, isScaled: false)), size: 2)
    #expect(try features.byteLists(makes: false) == nil)
    let made = try #require(try features.byteLists(makes: true))
    let seen = Features(features, seen: ByteScale(largest: 255, isScaled: true))
    #expect(try seen.byteLists(makes: false) === made)
    let numbers = Features(content: .floats([0, 1]), size: 2)
    #expect(try numbers.byteLists(makes: true) == nil)
  }

  @Test func `very large examples have none`() throws {
    let bytes = [UInt8](repeating: 1, count: 70_000)
    #expect(try ByteLists(of: bytes, size: 70_000) == nil)
    #expect(try ByteLists(of: [], size: 0) == nil)
    #expect(try ByteLists(of: [], size: 4)?.count == 0)
  }
}
