extension HostModule {
  mutating func declareRanges() {
    for name in ["Range", "ClosedRange"] {
      extend(name) { type in
        type.declare("var lowerBound: Int { get }") { .int($0.receiverValue.ends.lower) }
        type.declare("var upperBound: Int { get }") { .int($0.receiverValue.ends.upper) }
        type.declare("func overlaps(_ other: \(name)<Int>) -> Bool") { call in
          switch (call.receiverValue, call.arguments[0]) {
          case (.range(let left), .range(let right)): .bool(left.overlaps(right))
          case (.closedRange(let left), .closedRange(let right)): .bool(left.overlaps(right))
          default: .bool(false)
          }
        }
        type.declare("func clamped(to other: \(name)<Int>) -> \(name)<Int>") { call in
          switch (call.receiverValue, call.arguments[0]) {
          case (.range(let left), .range(let right)): .range(left.clamped(to: right))
          case (.closedRange(let left), .closedRange(let right)):
            .closedRange(left.clamped(to: right))
          default: .void
          }
        }
        type.declare("var last: Int? { get }") { call in
          let count = call.receiverValue.elementCount
          return count == 0 ? .none : .some(call.receiverValue.element(at: count - 1))
        }
      }
    }
    let forms: [(owner: String, form: RangeForm?)] = [
      ("ClosedRange of values", nil), ("Range of values", .halfOpen), ("PartialRangeFrom", .from),
      ("PartialRangeUpTo", .upTo), ("PartialRangeThrough", .through),
    ]
    for (owner, form) in forms {
      extend(owner) { type in
        type.declare("func contains(_ element: Element) -> Bool") { call in
          if case .closedRange(let range) = call.receiverValue {
            return .bool(call.arguments[0].unsafeInt >= range.lowerBound)
          }
          return .bool(
            call.receiverValue.holds(
              call.arguments[0], form: form, of: call.bindings["Element"] ?? .void))
        }
        if form != .upTo && form != .through {
          type.declare("var lowerBound: Element { get }") { call in
            if case .closedRange(let range) = call.receiverValue { return .int(range.lowerBound) }
            return call.receiverValue.element(at: 0)
          }
        }
        if form != .from {
          type.declare("var upperBound: Element { get }") { call in
            call.receiverValue.element(at: call.receiverValue.elementCount - 1)
          }
        }
        if form == .halfOpen {
          type.declare("var isEmpty: Bool { get }") { call in
            let ends = call.receiverValue
            return .bool(
              ends.element(at: 0).isEqual(
                to: ends.element(at: 1), as: call.bindings["Element"] ?? .void, call.machine.host))
          }
        }
      }
    }
  }
}

extension Value {
  /// The ends of a range.
  fileprivate var ends: (lower: Int, upper: Int) {
    switch self {
    case .range(let range): (range.lowerBound, range.upperBound)
    case .closedRange(let range): (range.lowerBound, range.upperBound)
    default: (0, 0)
    }
  }
}
