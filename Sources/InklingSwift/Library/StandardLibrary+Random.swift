/// Random bits of a host's as Swift's standard library takes them.
private struct HostGenerator: RandomNumberGenerator {
  let bits: () -> UInt64
  func next() -> UInt64 { bits() }
}

extension HostModule {
  mutating func declareRandomness(_ bits: @escaping () -> UInt64) {
    extend("Int") { type in
      type.declare("static func random(in range: Range<Int>) -> Int") { call in
        guard case .range(let range) = call.arguments[0], !range.isEmpty else {
          throw call.emptyRange()
        }
        var generator = HostGenerator(bits: bits)
        return .int(Int.random(in: range, using: &generator))
      }
      type.declare("static func random(in range: ClosedRange<Int>) -> Int") { call in
        guard case .closedRange(let range) = call.arguments[0] else { throw call.emptyRange() }
        var generator = HostGenerator(bits: bits)
        return .int(Int.random(in: range, using: &generator))
      }
    }
    for name in ["Double", "Float"] {
      extend(name) { type in
        for form in ["ClosedRange", "Range"] {
          type.declare("static func random(in range: \(form)<\(name)>) -> \(name)") { call in
            let range = call.arguments[0]
            var generator = HostGenerator(bits: bits)
            switch (range.element(at: 0), range.element(at: 1)) {
            case (.double(let low), .double(let high)) where (high - low).isFinite:
              if form == "ClosedRange" {
                return .double(Double.random(in: low...high, using: &generator))
              }
              guard low < high else { throw call.emptyRange() }
              return .double(Double.random(in: low..<high, using: &generator))
            case (.float(let low), .float(let high)) where (high - low).isFinite:
              if form == "ClosedRange" {
                return .float(Float.random(in: low...high, using: &generator))
              }
              guard low < high else { throw call.emptyRange() }
              return .float(Float.random(in: low..<high, using: &generator))
            default:
              throw call.site.error(
                .invalidValue, "there is no random number in a range without a finite size")
            }
          }
        }
      }
    }
    extend("Bool") { type in
      type.declare("static func random() -> Bool") { _ in
        var generator = HostGenerator(bits: bits)
        return .bool(Bool.random(using: &generator))
      }
    }
    extend("Sequence") { type in
      type.declare("func shuffled() -> [Element]") { call in
        var generator = HostGenerator(bits: bits)
        return call.array(call.receiverValue.elements.shuffled(using: &generator))
      }
    }
    extend("Collection") { type in
      type.declare("func randomElement() -> Element?") { call in
        var generator = HostGenerator(bits: bits)
        let count = call.receiverValue.elementCount
        guard count > 0 else { return .none }
        return .some(
          call.receiverValue.element(at: Int.random(in: 0..<count, using: &generator)))
      }
    }
    extend("Array") { type in
      type.declareMutating("mutating func shuffle()") { array, call in
        var generator = HostGenerator(bits: bits)
        array = call.array(array.elements.shuffled(using: &generator))
        return .void
      }
    }
  }
}

extension HostCall {
  fileprivate func emptyRange() -> Diagnostic {
    site.error(.invalidValue, "there is no random number in an empty range")
  }
}
