extension HostModule {
  /// What `Int` and the integers of a given size have alike.
  mutating func declareIntegers() {
    for integer in SizedInteger.allCases {
      let (name, type) = (integer.rawValue, SwiftType.sized(integer))
      extend(name) { members in
        members.declare("init(_ value: \(name))") { $0.arguments[0] }
        members.declareConversions(to: name, type)
        members.declare("static var max: \(name)") { _ in
          .int(type.word(truncating: type.numbers.upperBound))
        }
        members.declare("static var min: \(name)") { _ in
          .int(type.word(truncating: type.numbers.lowerBound))
        }
      }
    }
    extend("Int") { $0.declareConversions(to: "Int", .int) }
    for name in ["Double", "Float"] {
      extend(name) { members in
        members.declare("init<T>(_ value: T) where T: BinaryInteger") { call in
          let number = call.number(0, as: "T")
          return name == "Double" ? .double(Double(number)) : .float(Float(number))
        }
      }
    }
    extend("String") { members in
      members.declare(
        "init<T>(_ value: T, radix: Int, uppercase: Bool = false) where T: BinaryInteger"
      ) { call in
        let radix: Int = try call[1]
        try call.checkRadix(radix)
        return .string(String(call.number(0, as: "T"), radix: radix, uppercase: try call[2]))
      }
    }
    declareIntegerMembers()
    extend("FixedWidthInteger") { members in
      members.declare("static var bitWidth: Int") { .int(($0.bindings["Self"] ?? .int).bitWidth) }
      members.declare("func signum() -> Self") { call in
        .int(call.own.word(truncating: call.ownNumber.signum()))
      }
      members.declare("func isMultiple(of other: Self) -> Bool") { call in
        .bool(call.ownNumber.isMultiple(of: call.number(0, as: "Self")))
      }
      members.declare(
        "func quotientAndRemainder(dividingBy other: Self) -> (quotient: Self, remainder: Self)"
      ) { call in
        let other = call.number(0, as: "Self")
        guard other != 0 else { throw call.site.error(.divisionByZero, "division by zero") }
        let (quotient, remainder) = call.ownNumber.quotientAndRemainder(dividingBy: other)
        guard let word = call.own.word(of: quotient) else {
          throw call.site.error(
            .overflow, "the quotient does not fit into \(withArticle(call.own))")
        }
        return .tuple([.int(word), .int(call.own.word(truncating: remainder))])
      }
      members.declare("var nonzeroBitCount: Int { get }") { .int($0.bits.nonzeroBitCount) }
      members.declare("var leadingZeroBitCount: Int { get }") { call in
        .int(call.bits.leadingZeroBitCount - (64 - call.own.bitWidth))
      }
      members.declare("var trailingZeroBitCount: Int { get }") { call in
        .int(min(call.bits.trailingZeroBitCount, call.own.bitWidth))
      }
      let operations: [(name: String, body: (Int128, Int128) -> (Int128, Bool))] = [
        ("addingReportingOverflow(_", { $0.addingReportingOverflow($1) }),
        ("subtractingReportingOverflow(_", { $0.subtractingReportingOverflow($1) }),
        (
          "multipliedReportingOverflow(by",
          { ($0 &* $1, $0.multipliedReportingOverflow(by: $1).overflow) }
        ),
      ]
      for (name, body) in operations {
        members.declare("func \(name) other: Self) -> (partialValue: Self, overflow: Bool)") {
          call in
          let (number, overflow) = body(call.ownNumber, call.number(0, as: "Self"))
          return .tuple([
            .int(call.own.word(truncating: number)),
            .bool(overflow || call.own.word(of: number) == nil),
          ])
        }
      }
    }
  }
}

extension HostTypeBuilder {
  /// Declares the initializers that make an integer of other numbers.
  fileprivate mutating func declareConversions(to name: String, _ type: SwiftType) {
    declare("init<T>(_ value: T) where T: BinaryInteger") { call in
      let number = call.number(0, as: "T")
      guard let word = type.word(of: number) else {
        throw call.site.error(
          .overflow, "\(number) does not fit into \(name == "Int" ? "an" : "a") '\(name)'",
          hint: "it takes \(type.numbers.lowerBound) to \(type.numbers.upperBound); "
            + "\(name)(clamping:) takes the nearest of them")
      }
      return .int(word)
    }
    declare("init?<T>(exactly value: T) where T: BinaryInteger") { call in
      .optional(type.word(of: call.number(0, as: "T")).map { .int($0) })
    }
    declare("init?(exactly value: Double)") { call in
      .optional(
        Int128(exactly: try call[0] as Double).flatMap { type.word(of: $0) }.map { .int($0) })
    }
    declare("init?(exactly value: Float)") { call in
      .optional(
        Int128(exactly: try call[0] as Float).flatMap { type.word(of: $0) }.map { .int($0) })
    }
    declare("init<T>(truncatingIfNeeded value: T) where T: BinaryInteger") { call in
      .int(type.word(truncating: call.number(0, as: "T")))
    }
    declare("init<T>(clamping value: T) where T: BinaryInteger") { call in
      let number = call.number(0, as: "T")
      let (lowest, highest) = (type.numbers.lowerBound, type.numbers.upperBound)
      return .int(type.word(truncating: Swift.min(Swift.max(number, lowest), highest)))
    }
    if name == "Int" { return }
    for decimal in ["Double", "Float"] {
      declare("init(_ value: \(decimal))") { call in
        let value =
          if case .float(let value) = call.arguments[0] { Double(value) } else {
            call.arguments[0].unsafeDouble
          }
        guard value.isFinite else {
          throw call.site.error(
            .invalidValue,
            "a number that is infinite or not a number (\(value)) cannot become \(withArticle(name))"
          )
        }
        guard let word = Int128(exactly: value.rounded(.towardZero)).flatMap({ type.word(of: $0) })
        else {
          throw call.site.error(.overflow, "\(value) does not fit into \(withArticle(name))")
        }
        return .int(word)
      }
    }
    declare("init?(_ text: some StringProtocol)") { call in
      .optional(Int128(call.string(0)).flatMap { type.word(of: $0) }.map { .int($0) })
    }
    declare("init?(_ text: some StringProtocol, radix: Int)") { call in
      let radix: Int = try call[1]
      try call.checkRadix(radix)
      return .optional(
        Int128(call.string(0), radix: radix).flatMap { type.word(of: $0) }.map { .int($0) })
    }
  }
}

extension HostCall {
  /// An argument that is an integer of the type that a generic parameter stands for.
  func number(_ index: Int, as parameter: String) -> Int128 {
    (bindings[parameter] ?? .int).number(of: arguments[index].unsafeInt)
  }

  /// The receiver's type.
  var own: SwiftType { bindings["Self"] ?? .int }

  /// The receiver, which is an integer.
  var ownNumber: Int128 { own.number(of: receiverValue.unsafeInt) }

  /// The receiver's bits, behind zeros.
  var bits: UInt64 {
    let all = UInt64(truncatingIfNeeded: ownNumber)
    return own.bitWidth == 64 ? all : all & ((1 << own.bitWidth) - 1)
  }
}
