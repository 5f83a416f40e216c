/// The arguments of one use of a host's declaration, in the order of the parameters.
///
/// Two of them lie in it, so that most uses take no memory for them.
struct HostArguments {
  private var first: Value
  private var second: Value
  private var others: [Value]
  let count: Int

  init() { (first, second, others, count) = (.void, .void, [], 0) }

  init(_ only: Value) { (first, second, others, count) = (only, .void, [], 1) }

  init(_ first: Value, _ second: Value) {
    (self.first, self.second, others, count) = (first, second, [], 2)
  }

  init(_ values: [Value]) {
    count = values.count
    first = count > 0 ? values[0] : .void
    second = count > 1 ? values[1] : .void
    others = Array(values.dropFirst(2))
  }

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> Value {
    get {
      switch index {
      case 0: first
      case 1: second
      default: others[index - 2]
      }
    }
    set {
      switch index {
      case 0: first = newValue
      case 1: second = newValue
      default: others[index - 2] = newValue
      }
    }
  }
}
