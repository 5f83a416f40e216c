/// A stack that holds the variables of the calls under way, one frame behind the other.
///
/// Every variable is read and set through it, so it is the one place of this module with memory of its own: the
/// checks of an array at every access would take as long as what is computed. It is safe because slots are
/// numbered by the checker, never by a lesson; because a frame is entered only after ``grow(to:with:)`` has made room
/// for it (`Machine.prepareFrame`); and because every slot holds a value all the time, from `init` to `deallocate`. The
/// memory is owned by the machine; the register machine alone (`Machine.execute`) works on it by a pointer.
struct FrameStack<Element> {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count: Int

  init(repeating filler: Element, count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: filler, count: count)
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    _read { yield base[index] }
    nonmutating _modify { yield &base[index] }
  }

  /// The memory from a slot on; it moves when the stack grows.
  @inline(__always)
  func pointer(to index: Int) -> UnsafeMutablePointer<Element> { base + index }

  /// Makes room for `needed` slots and as many again.
  @inline(never)
  mutating func grow(to needed: Int, with filler: Element) {
    let new = 2 * needed
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: new)
    larger.moveInitialize(from: base, count: count)
    (larger + count).initialize(repeating: filler, count: new - count)
    base.deallocate()
    base = larger
    count = new
  }

  /// Gives the memory back; the stack cannot be used any more.
  func deallocate() {
    base.deinitialize(count: count)
    base.deallocate()
  }
}
