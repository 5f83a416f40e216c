import Foundation

extension HostModule {
  mutating func declareNumbers() {
    extend("Int") { type in
      type.declare("init(_ value: Int)") { $0.arguments[0] }
      type.declare("init(_ value: Double)", direct: .doubleToInt(HostModule.integer))
      type.declare("init(_ value: Float)") { call in
        .int(try HostModule.integer(Double(try call[0] as Float), call.site))
      }
      type.declare("init?(_ text: some StringProtocol)") { call in Int(call.string(0)).hostValue }
      type.declare("init?(_ text: some StringProtocol, radix: Int)") { call in
        let radix: Int = try call[1]
        try call.checkRadix(radix)
        return Int(call.string(0), radix: radix).hostValue
      }
      type.declare("static var max: Int") { _ in .int(.max) }
      type.declare("static var min: Int") { _ in .int(.min) }
    }
    extend("Double") { type in
      type.declare("init(_ value: Double)") { $0.arguments[0] }
      type.declare("init(_ value: Int)", direct: .intToDouble { Double($0) })
      type.declare("init(_ value: Float)") { call in .double(Double(try call[0] as Float)) }
      type.declare("init?(_ text: some StringProtocol)") { call in Double(call.string(0)).hostValue
      }
      type.declare("static var pi: Double") { _ in .double(.pi) }
      type.declare("static var infinity: Double") { _ in .double(.infinity) }
      type.declare("static var nan: Double") { _ in .double(.nan) }
    }
    extend("Float") { type in
      type.declare("init(_ value: Float)") { $0.arguments[0] }
      type.declare("init(_ value: Int)", direct: .intToFloat { Float($0) })
      type.declare("init(_ value: Double)") { call in .float(Float(try call[0] as Double)) }
      type.declare("init?(_ text: some StringProtocol)") { call in Float(call.string(0)).hostValue }
      type.declare("static var pi: Float") { _ in .float(.pi) }
      type.declare("static var infinity: Float") { _ in .float(.infinity) }
      type.declare("static var nan: Float") { _ in .float(.nan) }
    }
    extend("FloatingPoint") { type in
      type.declare("func rounded(_ rule: FloatingPointRoundingRule) -> Self") { call in
        guard case .host(let object) = call.arguments[0],
          let rule = object as? HostBox<FloatingPointRoundingRule>
        else { throw call.failure("this is not a FloatingPointRoundingRule") }
        return call.mapReal {
          $0.rounded(rule.wrapped)
        } float: {
          $0.rounded(rule.wrapped)
        }
      }
      type.declare("var magnitude: Self { get }") {
        $0.mapReal {
          $0.magnitude
        } float: {
          $0.magnitude
        }
      }
      type.declare("var isZero: Bool { get }") { .bool($0.real.isZero) }
      for (name, double, float) in Self.limitsOfReals {
        type.declare("static var \(name): Self") { call in
          call.bindings["Self"] == .float ? .float(float) : .double(double)
        }
      }
      type.declare("func rounded() -> Self") {
        $0.mapReal {
          $0.rounded()
        } float: {
          $0.rounded()
        }
      }
      type.declare("func squareRoot() -> Self") {
        $0.mapReal {
          $0.squareRoot()
        } float: {
          $0.squareRoot()
        }
      }
      type.declare("func truncatingRemainder(dividingBy other: Self) -> Self") { call in
        let other = call.arguments[0]
        return call.mapReal {
          $0.truncatingRemainder(dividingBy: other.unsafeDouble)
        } float: {
          $0.truncatingRemainder(dividingBy: other.unsafeFloat)
        }
      }
      type.declare("var isNaN: Bool { get }") { .bool($0.real.isNaN) }
      type.declare("var isFinite: Bool { get }") { .bool($0.real.isFinite) }
      type.declare("var isInfinite: Bool { get }") { .bool($0.real.isInfinite) }
    }
    declareReals()
    extend("AdditiveArithmetic") { type in
      type.declare("static var zero: Self") { call in
        switch call.bindings["Self"] {
        case .double: .double(0)
        case .float: .float(0)
        case .sized(let integer): .int(integer.word(of: 0) ?? 0)
        default: .int(0)
        }
      }
    }
    extend("Numeric") { type in
      type.declare("var description: String { get }") { call in
        .string(
          call.receiverValue.text(as: call.bindings["Self"] ?? .int, call.machine.host))
      }
    }
    extend("CustomStringConvertible") { type in
      type.declare("var description: String { get }") { call in
        .string(call.receiverValue.text(as: call.bindings["Self"] ?? .any, call.machine.host))
      }
    }
    extend("Bool") { type in
      type.declare("init(_ value: Bool)") { $0.arguments[0] }
      type.declare("init?(_ text: some StringProtocol)") { Bool($0.string(0)).hostValue }
      type.declareMutating("mutating func toggle()") { value, _ in
        value = .bool(!value.unsafeBool)
        return .void
      }
    }
  }

  private static var limitsOfReals: [(String, Double, Float)] {
    [
      ("greatestFiniteMagnitude", .greatestFiniteMagnitude, .greatestFiniteMagnitude),
      ("leastNormalMagnitude", .leastNormalMagnitude, .leastNormalMagnitude),
      ("leastNonzeroMagnitude", .leastNonzeroMagnitude, .leastNonzeroMagnitude),
      ("ulpOfOne", .ulpOfOne, .ulpOfOne),
    ]
  }

  mutating func declareMathematics() {
    type("FloatingPointRoundingRule", holding: FloatingPointRoundingRule.self, isEqual: ==) {
      type in
      let rules: [(String, FloatingPointRoundingRule)] = [
        ("up", .up), ("down", .down), ("towardZero", .towardZero),
        ("awayFromZero", .awayFromZero), ("toNearestOrEven", .toNearestOrEven),
        ("toNearestOrAwayFromZero", .toNearestOrAwayFromZero),
      ]
      for (name, rule) in rules {
        type.declare("static var \(name): FloatingPointRoundingRule") { _ in .host(HostBox(rule)) }
      }
    }
    for (name, double, float) in Self.realFunctions {
      declare("func \(name)(_ x: Double) -> Double", direct: .double(double))
      declare("func \(name)(_ x: Float) -> Float", direct: .float(float))
    }
    for (name, double, float) in Self.realFunctionsOfTwo {
      declare("func \(name)(_ x: Double, _ y: Double) -> Double", direct: .doubles(double))
      declare("func \(name)(_ x: Float, _ y: Float) -> Float") { call in
        .float(float(try call[0], try call[1]))
      }
    }
    declare("func fma(_ x: Double, _ y: Double, _ z: Double) -> Double") { call in
      .double(fma(try call[0], try call[1], try call[2]))
    }
    declare("func fma(_ x: Float, _ y: Float, _ z: Float) -> Float") { call in
      .float(fma(try call[0], try call[1], try call[2]))
    }
    declare("func abs<T>(_ x: T) -> T where T: SignedNumeric") { call in
      switch call.arguments[0] {
      case .int(let value):
        let type = call.bindings["T"] ?? .int
        guard let magnitude = type.word(of: Swift.abs(type.number(of: value))) else {
          throw call.site.error(
            .overflow, "the magnitude of \(type).min does not fit into \(withArticle(type))")
        }
        return .int(magnitude)
      case .double(let value): return .double(Swift.abs(value))
      case .float(let value): return .float(Swift.abs(value))
      default: return .void
      }
    }
    declare("func min<T>(_ x: T, _ y: T, _ rest: T...) -> T where T: Comparable") { call in
      // As in Swift, the first of equal values.
      let type = call.bindings["T"] ?? .void
      return ([call.arguments[1]] + call.arguments[2].elements).reduce(call.arguments[0]) {
        $1.isLess(than: $0, as: type) ? $1 : $0
      }
    }
    declare("func max<T>(_ x: T, _ y: T, _ rest: T...) -> T where T: Comparable") { call in
      // As in Swift, the last of equal values.
      let type = call.bindings["T"] ?? .void
      return ([call.arguments[1]] + call.arguments[2].elements).reduce(call.arguments[0]) {
        $0.isLess(than: $1, as: type) || $0.isEqual(to: $1, as: type, call.machine.host) ? $1 : $0
      }
    }
  }

  private static var realFunctions: [(String, (Double) -> Double, (Float) -> Float)] {
    [
      ("sqrt", { $0.squareRoot() }, { $0.squareRoot() }), ("exp", exp, exp), ("log", log, log),
      ("log2", log2, log2), ("log10", log10, log10), ("sin", sin, sin), ("cos", cos, cos),
      ("tan", tan, tan), ("tanh", tanh, tanh), ("floor", floor, floor), ("ceil", ceil, ceil),
      ("round", round, round), ("trunc", trunc, trunc), ("cbrt", cbrt, cbrt), ("exp2", exp2, exp2),
      ("asin", asin, asin), ("acos", acos, acos), ("atan", atan, atan), ("sinh", sinh, sinh),
      ("cosh", cosh, cosh), ("fabs", { $0.magnitude }, { $0.magnitude }), ("asinh", asinh, asinh),
      ("acosh", acosh, acosh), ("atanh", atanh, atanh), ("expm1", expm1, expm1),
      ("log1p", log1p, log1p), ("logb", logb, logb), ("erf", erf, erf), ("erfc", erfc, erfc),
      ("tgamma", tgamma, tgamma), ("rint", rint, rint), ("nearbyint", nearbyint, nearbyint),
    ]
  }

  private static var realFunctionsOfTwo:
    [(String, (Double, Double) -> Double, (Float, Float) -> Float)]
  {
    [
      ("pow", pow, pow), ("atan2", atan2, atan2), ("hypot", hypot, hypot), ("fmod", fmod, fmod),
      ("fmin", fmin, fmin), ("fmax", fmax, fmax), ("fdim", fdim, fdim),
      ("copysign", copysign, copysign), ("remainder", remainder, remainder),
      ("nextafter", nextafter, nextafter),
    ]
  }
}

extension HostModule {
  /// A real number without its fraction.
  fileprivate static func integer(_ value: Double, _ site: Site) throws -> Int {
    guard value.isFinite else {
      throw site.error(
        .invalidValue,
        "a number that is infinite or not a number (\(value)) cannot become an 'Int'",
        hint: "isFinite tells whether it can"
      )
    }
    guard let result = Int(exactly: value.rounded(.towardZero)) else {
      throw site.error(.overflow, "\(value) does not fit into an 'Int'")
    }
    return result
  }
}

extension HostCall {
  /// The receiver as a `Double`, where it is a real number.
  var real: Double {
    if case .float(let value) = receiverValue { return Double(value) }
    return receiverValue.unsafeDouble
  }

  func mapReal(
    _ double: (Double) -> Double, float: (Float) -> Float
  ) -> Value {
    if case .float(let value) = receiverValue { return .float(float(value)) }
    return .double(double(receiverValue.unsafeDouble))
  }
}
