internal import CKernels

/// The stored examples of a data set in short form: of each, the places of the bytes that are not 0,
/// and these bytes. Half of MNIST's size, and five times as fast to read as to look for them again.
///
/// They depend on the stored bytes alone, so all views of a data set share them.
final class ByteLists: Sendable {
  /// How many places of an example are a block: a list says where each block begins.
  static let blockSize = 128

  /// One record after another: where blocks begin and, behind the last, how many bytes there are
  /// (16 bits each); their places (16 bits each); the bytes. Padded to an even number of bytes, and with
  /// room behind the last for kernels that read a whole register.
  private let records: [UInt16]
  /// Where in `records` that of an example begins.
  private let starts: [Int]
  /// How many blocks an example has.
  let blockCount: Int

  /// The largest examples whose places fit into a record.
  private static let largestSize = Int(UInt16.max)
  private static let spareWords = 64

  /// Nil where the examples are too large.
  init?(of bytes: [UInt8], size: Int, on set: InstructionSet = .best) {
    guard size > 0, size <= Self.largestSize else { return nil }
    let count = bytes.count / size
    let blockCount = (size + Self.blockSize - 1) / Self.blockSize
    self.blockCount = blockCount
    var (records, starts): ([UInt16], [Int]) = ([], [])
    starts.reserveCapacity(count)
    // MNIST has 0.19 of its bytes, each of which takes three.
    records.reserveCapacity(bytes.count / 3)
    let entries = UnsafeMutablePointer<CKEntry>.allocate(capacity: size + 16)
    let blocks = UnsafeMutablePointer<UInt32>.allocate(capacity: blockCount + 1)
    defer {
      entries.deallocate()
      blocks.deallocate()
    }
    bytes.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      for example in 0..<count {
        let row = first + example * size
        set.nonzero.pointee.listBytes(
          row, row, size, Self.blockSize, 1, 1, 0, entries, blocks)
        let entryCount = Int(blocks[blockCount])
        starts.append(records.count)
        for block in 0...blockCount { records.append(UInt16(blocks[block])) }
        for index in 0..<entryCount { records.append(UInt16(entries[index].place)) }
        for index in stride(from: 0, to: entryCount, by: 2) {
          let low = UInt16(row[Int(entries[index].place)])
          let high = index + 1 < entryCount ? UInt16(row[Int(entries[index + 1].place)]) : 0
          records.append(UInt16(littleEndian: low | high << 8))
        }
      }
    }
    records.append(contentsOf: repeatElement(0, count: Self.spareWords))
    self.records = records
    self.starts = starts
  }

  /// How many examples there are.
  var count: Int { starts.count }

  /// Calls `work` with a function that finds the record of an example.
  func withRecords(_ work: ((Int) -> UnsafePointer<UInt16>) -> Void) {
    records.withUnsafeBufferPointer { records in
      starts.withUnsafeBufferPointer { starts in
        guard let first = records.baseAddress else { return }
        work { first + starts[$0] }
      }
    }
  }
}
