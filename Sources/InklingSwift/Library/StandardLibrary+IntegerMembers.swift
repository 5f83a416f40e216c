extension HostModule {
  /// Members of all integers beside those that make one.
  mutating func declareIntegerMembers() {
    let all = [("Int", SwiftType.int)] + SizedInteger.allCases.map { ($0.rawValue, .sized($0)) }
    for (name, type) in all {
      let unsigned = name.hasPrefix("U") ? name : "U" + name
      let signed = name.hasPrefix("U") ? String(name.dropFirst()) : name
      let magnitude = TypeResolver.named(unsigned) ?? type
      let other = name == unsigned ? signed : unsigned
      extend(name) { members in
        members.declare("var magnitude: \(unsigned) { get }") { call in
          .int(magnitude.word(truncating: Swift.abs(call.ownNumber)))
        }
        members.declare("init(bitPattern bits: \(other))") { call in
          let source = TypeResolver.named(other) ?? type
          return .int(type.word(truncating: source.number(of: call.arguments[0].unsafeInt)))
        }
        if name == signed {
          members.declareMutating("mutating func negate()") { value, call in
            guard let word = type.word(of: -type.number(of: value.unsafeInt)) else {
              throw call.site.error(
                .overflow, "-\(name).min does not fit into \(withArticle(name))")
            }
            value = .int(word)
            return .void
          }
        }
      }
    }
    extend("FixedWidthInteger") { members in
      members.declare("var bitWidth: Int { get }") { .int($0.own.bitWidth) }
      members.declare("static var isSigned: Bool") { .bool($0.own.isSignedNumeric) }
      members.declare("var byteSwapped: Self { get }") { call in
        let swapped = call.bits.byteSwapped >> (64 - UInt64(call.own.bitWidth))
        return .int(call.own.word(truncating: Int128(swapped)))
      }
      members.declare("func advanced(by distance: Int) -> Self") { call in
        let distance: Int = try call[0]
        let number = call.ownNumber + Int128(distance)
        guard let word = call.own.word(of: number) else {
          throw call.site.error(.overflow, "\(number) does not fit into '\(call.own)'")
        }
        return .int(word)
      }
      members.declare("func distance(to other: Self) -> Int") { call in
        let distance = call.number(0, as: "Self") - call.ownNumber
        guard let word = Int(exactly: distance) else {
          throw call.site.error(.overflow, "\(distance) does not fit into an 'Int'")
        }
        return .int(word)
      }
      let divisions: [(name: String, isQuotient: Bool)] = [
        ("dividedReportingOverflow(by", true), ("remainderReportingOverflow(dividingBy", false),
      ]
      for (name, isQuotient) in divisions {
        members.declare("func \(name) other: Self) -> (partialValue: Self, overflow: Bool)") {
          call in
          let (number, other) = (call.ownNumber, call.number(0, as: "Self"))
          // As in Swift: by zero, the number itself.
          guard other != 0 else { return .tuple([call.receiverValue, .bool(true)]) }
          let overflow = call.own.word(of: number / other) == nil
          return .tuple([
            .int(call.own.word(truncating: isQuotient ? number / other : number % other)),
            .bool(overflow),
          ])
        }
      }
    }
  }
}
