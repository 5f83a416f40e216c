internal import CKernels

/// The examples of a batch as lists of their numbers that are not 0, for a first layer that only
/// multiplies them: of an image such as MNIST's, four fifths need not be looked at.
///
/// `@unchecked Sendable`: each panel writes its own part of the buffers; for these see ``Buffer``.
final class NonzeroRows: @unchecked Sendable {
  /// How many numbers an example has.
  let size: Int
  /// The units of the layer that multiplies the examples.
  let units: Int
  /// The numbers of an example are cut into blocks of that many, and it is known where in a list each
  /// block begins. Narrow layers have no need of it: there it is one block.
  let blockSize: Int
  /// For whom the lists are: all weights of a number at a time, or some.
  let isNarrow: Bool

  private let batchSize: Int
  private let panels: PanelDivision
  /// Entries are two numbers of four bytes.
  private let entryMemory: Buffer<UInt64>
  private let startMemory: Buffer<UInt32>
  /// The stored examples in short form, where there is one.
  private let byteLists: ByteLists?
  private let columns: Columns?

  /// The same entries by the numbers' places in the examples: for each panel, a list for each place.
  private struct Columns {
    let cells: Buffer<UInt64>
    let counts: Buffer<UInt16>
    /// One more than a panel has rows, so that the lists do not all begin in few sets of the cache.
    let capacity: Int
  }

  /// From this share of numbers that are not 0 on, products of matrices are faster.
  static let largestShare = 0.35
  /// Up to so many units the sums of an example are kept in registers.
  static let widestNarrow = 32
  /// Smaller batches are not worth packing a wide kernel for.
  private static let fewestWideRows = 16
  /// Larger batches would take too much memory: an entry has eight bytes, where a number has four.
  private static let mostNumbers = 1 << 24
  /// For how many entries more than an example can have the kernels need room.
  private static let spareEntries = 16
  /// In a block of so many numbers, what is needed of a wide kernel stays in the first cache.
  private static let wideBlockSize = ByteLists.blockSize
  /// The short form is made for trainings with at least this share of the stored examples.
  private static let leastShareToKeep = 0.25

  /// Lists for the first layer of a model; nil where layer, examples or sizes are not fit for it.
  convenience init?(
    of batch: Batch, for layers: [ModelLayer], batchSize: Int, panels: PanelDivision,
    isTraining: Bool
  ) throws(CoreError) {
    guard case .multiplies(let units)? = layers.map(\.built.inputUse).first(where: \.isUse) else {
      return nil
    }
    let size = batch.featureSize
    guard size > 0, batchSize * size <= Self.mostNumbers,
      units <= Self.widestNarrow || batchSize >= Self.fewestWideRows,
      size <= Int(Int32.max) / max(units, Int(CK_BLOCK_WIDTH)),
      batch.nonzeroShare < Self.largestShare
    else { return nil }
    let stored = max(1, batch.features.count)
    let makesLists =
      isTraining && Double(batch.order.count) >= Self.leastShareToKeep * Double(stored)
    try self.init(
      of: batch.features, units: units, batchSize: batchSize, panels: panels,
      isTraining: isTraining, byteLists: try batch.features.byteLists(makes: makesLists))
  }

  /// Lists of examples for a layer of that many units, in batches of up to `batchSize`.
  init(
    of features: Features, units: Int, batchSize: Int, panels: PanelDivision, isTraining: Bool,
    byteLists: ByteLists? = nil
  ) throws(CoreError) {
    size = features.size
    self.byteLists = byteLists
    self.units = units
    self.batchSize = batchSize
    self.panels = panels
    isNarrow = units <= Self.widestNarrow
    blockSize = isNarrow ? max(1, size) : Self.wideBlockSize
    let blockCount = (size + blockSize - 1) / blockSize
    entryMemory = try Buffer(count: batchSize * (size + Self.spareEntries))
    startMemory = try Buffer(count: batchSize * (blockCount + 1))
    guard isTraining && !isNarrow else {
      columns = nil
      return
    }
    let capacity = panels.height + 1
    columns = Columns(
      cells: try Buffer(count: panels.count * size * capacity),
      counts: try Buffer(count: panels.count * size), capacity: capacity)
  }

  /// How far the entries of two examples lie apart.
  var entryStride: Int { size + Self.spareEntries }
  /// How many blocks an example has.
  var blockCount: Int { (size + blockSize - 1) / blockSize }
  /// What the places of numbers are multiplied with.
  var stride: Int { isNarrow ? ckNarrowWidth(units) : Int(CK_BLOCK_WIDTH) }

  /// The entries of an example, and where its blocks begin.
  func entries(_ row: Int) -> UnsafeMutablePointer<CKEntry> {
    pointer(entryMemory, row * entryStride)
  }
  func starts(_ row: Int) -> UnsafeMutablePointer<UInt32> {
    startMemory.base + row * (blockCount + 1)
  }

  /// How many entries an example of a narrow layer has, and how far the counts of two examples lie apart.
  func counts(_ row: Int) -> UnsafeMutablePointer<UInt32> { starts(row) + blockCount }
  var startStride: Int { blockCount + 1 }

  /// The lists by places of the first panel, from a place on, how many entries each has, and for how
  /// many entries there is room.
  func columnLists(
    from place: Int
  ) -> (cells: UnsafePointer<CKEntry>, counts: UnsafePointer<UInt16>, capacity: Int)? {
    columns.map {
      (
        UnsafePointer(pointer($0.cells, place * $0.capacity)),
        UnsafePointer($0.counts.base + place),
        $0.capacity
      )
    }
  }

  /// Lists the examples of a panel; row r is the stored example `order[start + r]`. Those of the next
  /// batch are called into the cache meanwhile.
  func list(
    _ features: Features, order: [Int], start: Int, panel: Panel, on set: InstructionSet = .best
  ) {
    let rows = panel.rows
    precondition(features.size == size && start >= 0 && start + rows.upperBound <= order.count)
    precondition(rows.lowerBound >= 0 && rows.upperBound * entryStride <= entryMemory.count)
    let kernels = set.nonzero
    let (size, stride, batchSize) = (size, UInt32(stride), batchSize)
    // Where the example of a row begins, and the one that is at its place in the next batch.
    func examples(_ row: Int, _ count: Int) -> (Int, Int) {
      let place = start + row
      let (example, later) = (order[place], order[min(place + batchSize, order.count - 1)])
      precondition(min(example, later) >= 0 && (max(example, later) + 1) * size <= count)
      return (example * size, later * size)
    }
    switch features.content {
    case .bytes(_, let scale) where byteLists != nil:
      guard let byteLists else { return }
      let (factor, recordBlocks) = (scale.factor, byteLists.blockCount)
      let blocks = isNarrow ? 1 : recordBlocks
      for row in rows {
        let place = start + row
        kernels.pointee.expandRecord(
          byteLists.record(order[place]),
          byteLists.record(order[min(place + batchSize, order.count - 1)]), recordBlocks, blocks,
          stride, factor.high, factor.low, entries(row), starts(row))
      }
    case .bytes(let bytes, let scale):
      let factor = scale.factor
      bytes.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress else { return }
        for row in rows {
          let (example, later) = examples(row, source.count)
          kernels.pointee.listBytes(
            first + example, first + later, size, blockSize, stride, factor.high, factor.low,
            entries(row), starts(row))
        }
      }
    case .floats(let floats):
      floats.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress else { return }
        for row in rows {
          let (example, later) = examples(row, source.count)
          kernels.pointee.listFloats(
            first + example, first + later, size, blockSize, stride, entries(row), starts(row))
        }
      }
    }
    guard let columns else { return }
    precondition(rows.count < columns.capacity && panel.index < panels.count)
    let counts = columns.counts.base + panel.index * size
    counts.update(repeating: 0, count: size)
    let cells = pointer(columns.cells, panel.index * size * columns.capacity)
    for row in rows {
      kernels.pointee.transpose(
        entries(row), Int(starts(row)[blockCount]), stride, UInt32(row) * UInt32(CK_BLOCK_WIDTH),
        cells, columns.capacity, counts)
    }
  }

  private func pointer(
    _ memory: Buffer<UInt64>, _ index: Int
  ) -> UnsafeMutablePointer<CKEntry> {
    precondition(index >= 0 && index <= memory.count)
    return UnsafeMutableRawPointer(memory.base + index).assumingMemoryBound(to: CKEntry.self)
  }
}
