/// Closures and other things that instructions refer to by number.
///
/// Their references are kept where they can be used without being counted: counting takes longer than what most
/// closures do. So nothing is ever taken out, and numbers come from ``append(_:)`` only. It cannot be copied, because
/// then it would have to be counted itself.
struct CodeTable<Held>: ~Copyable {
  /// What a number stands for.
  private final class Entry {
    let held: Held
    init(_ held: Held) { self.held = held }
  }

  private var base = UnsafeMutablePointer<Unmanaged<Entry>>.allocate(capacity: 16)
  private var capacity = 16
  private var count = 0

  deinit {
    for number in 0..<count { base[number].release() }
    base.deallocate()
  }

  /// Adds something; only while nothing of the table is in use.
  ///
  /// - Returns: Its number.
  mutating func append(_ held: Held) -> Int {
    if count == capacity {
      let larger = UnsafeMutablePointer<Unmanaged<Entry>>.allocate(capacity: 2 * capacity)
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
      base = larger
      capacity *= 2
    }
    (base + count).initialize(to: .passRetained(Entry(held)))
    count += 1
    return count - 1
  }

  /// Uses what a number stands for.
  @inline(__always)
  func use<Result>(_ number: Int, _ body: (Held) throws -> Result) rethrows -> Result {
    try base[number]._withUnsafeGuaranteedRef { try body($0.held) }
  }
}
