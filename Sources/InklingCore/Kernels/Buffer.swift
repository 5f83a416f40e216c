import Foundation

/// Memory for numbers that lives as long as the object, starts as zeros and never moves.
///
/// `@unchecked Sendable`: the tasks of a phase write to disjoint parts of a buffer, and the worker
/// pool orders everything of one phase before everything of the next.
final class Buffer<Element: BitwiseCopyable & AdditiveArithmetic>: @unchecked Sendable {
  /// The first element; only code in this folder uses it.
  let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Memory for that many zeros, aligned for the widest vector registers, and with room behind them
  /// for a kernel that reads a whole register where less is left.
  ///
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if the system has no more.
  init(count: Int) throws(CoreError) {
    let bytes = count * MemoryLayout<Element>.stride
    var memory: UnsafeMutableRawPointer?
    let isLarge = bytes >= 2 * Self.hugePage
    guard posix_memalign(&memory, isLarge ? Self.hugePage : 64, bytes + 64) == 0, let memory else {
      throw .tooMuchMemory(
        what: "a buffer", bytes: Double(bytes),
        limit: Double(ProcessInfo.processInfo.physicalMemory))
    }
    #if os(Linux)
      // Where memory is read in random order, most of the waiting is for the places of small pages. Refused is
      // as good as not asked.
      if isLarge { madvise(memory, bytes, MADV_HUGEPAGE) }
    #endif
    // Zero has no bits in any of these types; one by one they would be set without knowing the type.
    memset(memory, 0, bytes)
    base = memory.bindMemory(to: Element.self, capacity: count)
    self.count = count
  }

  deinit { free(base) }

  /// The size of a huge page of memory on x86-64 and arm64.
  private static var hugePage: Int { 1 << 21 }

  /// A copy of the elements in that range.
  func array(_ range: Range<Int>) -> [Element] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// A copy of all elements.
  var array: [Element] { array(0..<count) }

  /// Replaces the elements from `start` on.
  func copy(_ elements: [Element], at start: Int = 0) {
    precondition(start >= 0 && start + elements.count <= count)
    elements.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      (base + start).update(from: first, count: source.count)
    }
  }

  /// Replaces the elements of that range by those at the same places of another buffer.
  func copy(_ other: Buffer<Element>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= min(count, other.count))
    (base + range.lowerBound).update(from: other.base + range.lowerBound, count: range.count)
  }

  /// The sum of all elements, added up in order.
  var sum: Element {
    var sum = Element.zero
    for index in 0..<count { sum += base[index] }
    return sum
  }

  /// One element.
  subscript(_ index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
  }
}

extension Buffer<Float> {
  /// Whether every element is a number, and not infinite.
  var isFinite: Bool {
    // Of what is not finite, all bits of the exponent are 1.
    let exponent: UInt32 = 0x7F80_0000
    var largest: UInt32 = 0
    for index in 0..<count { largest = max(largest, base[index].bitPattern & exponent) }
    return largest < exponent
  }
}
