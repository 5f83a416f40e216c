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
        let other = name == "Range" ? "ClosedRange" : "Range"
        type.declare("func overlaps(_ other: \(other)<Int>) -> Bool") { call in
          switch (call.receiverValue, call.arguments[0]) {
          case (.range(let left), .closedRange(let right)): .bool(left.overlaps(right))
          case (.closedRange(let left), .range(let right)): .bool(left.overlaps(right))
          default: .bool(false)
          }
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
        if let name = ["ClosedRange of values": "ClosedRange", "Range of values": "Range"][owner] {
          type.declare("func overlaps(_ other: \(name)<Element>) -> Bool") { call in
            .bool(
              call.receiverValue.overlaps(
                call.arguments[0], call.elementType, isClosed: form == nil))
          }
          type.declare("func clamped(to limits: \(name)<Element>) -> \(name)<Element>") { call in
            let limits = call.arguments[0]
            return .tuple(
              (0...1).map {
                call.receiverValue.element(at: $0).clamped(to: limits, call.elementType)
              })
          }
        }
        if form == nil {
          type.declare("var isEmpty: Bool { get }") { _ in .bool(false) }
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
  /// Whether two ranges that are kept as tuples of their ends have a value in common.
  fileprivate func overlaps(_ other: Value, _ type: SwiftType, isClosed: Bool) -> Bool {
    let ends = [element(at: 0), element(at: 1), other.element(at: 0), other.element(at: 1)]
    if isClosed {
      return !ends[1].isLess(than: ends[2], as: type) && !ends[3].isLess(than: ends[0], as: type)
    }
    return ends[0].isLess(than: ends[3], as: type) && ends[2].isLess(than: ends[1], as: type)
      && ends[0].isLess(than: ends[1], as: type) && ends[2].isLess(than: ends[3], as: type)
  }

  /// The value, or the end of a range that is nearest to it.
  fileprivate func clamped(to limits: Value, _ type: SwiftType) -> Value {
    let (lowest, highest) = (limits.element(at: 0), limits.element(at: 1))
    if isLess(than: lowest, as: type) { return lowest }
    return highest.isLess(than: self, as: type) ? highest : self
  }

  /// The ends of a range.
  fileprivate var ends: (lower: Int, upper: Int) {
    switch self {
    case .range(let range): (range.lowerBound, range.upperBound)
    case .closedRange(let range): (range.lowerBound, range.upperBound)
    default: (0, 0)
    }
  }
}
