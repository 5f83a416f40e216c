internal import CKernels

/// The stored examples of a data set in short form: of each, the places of the bytes that are not 0,
/// and these bytes. Half of MNIST's size, and faster to read than to look for again.
///
/// They depend on the stored bytes alone, so all views of a data set share them.
final class ByteLists: Sendable {
  /// How many places of an example are a block: a list says where each block begins.
  static let blockSize = 128

  /// One record after another: where blocks begin and, behind the last, how many bytes there are
  /// (16 bits each); their places (16 bits each); the bytes. Padded to an even number of bytes, and with
  /// room behind the last for kernels that read a whole register.
  private let records: Buffer<UInt16>
  /// Where in `records` that of an example begins.
  private let starts: Buffer<UInt32>
  /// How many blocks an example has.
  let blockCount: Int

  /// The largest examples whose places fit into a record.
  private static let largestSize = Int(UInt16.max)
  private static let spareWords = 64

  /// Nil where the examples are too large.
  ///
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if the system has no more.
  init?(of bytes: [UInt8], size: Int, on set: InstructionSet = .best) throws(CoreError) {
    guard size > 0, size <= Self.largestSize else { return nil }
    let count = bytes.count / size
    let blockCount = (size + Self.blockSize - 1) / Self.blockSize
    self.blockCount = blockCount
    var (records, starts): ([UInt16], [UInt32]) = ([], [])
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
        starts.append(UInt32(truncatingIfNeeded: records.count))
        for block in 0...blockCount { records.append(UInt16(blocks[block])) }
        for index in 0..<entryCount { records.append(UInt16(entries[index].place)) }
        for index in stride(from: 0, to: entryCount, by: 2) {
          let low = UInt16(row[Int(entries[index].place)])
          let high = index + 1 < entryCount ? UInt16(row[Int(entries[index + 1].place)]) : 0
          records.append(UInt16(littleEndian: low | high << 8))
        }
      }
    }
    guard records.count <= Int(UInt32.max) else { return nil }
    self.records = try Buffer(count: records.count + Self.spareWords)
    self.records.copy(records)
    self.starts = try Buffer(count: count)
    self.starts.copy(starts)
  }

  /// How many examples there are.
  var count: Int { starts.count }

  /// The record of an example.
  @inline(__always)
  func record(_ example: Int) -> UnsafePointer<UInt16> {
    precondition(example >= 0 && example < starts.count)
    return UnsafePointer(records.base + Int(starts.base[example]))
  }
}
