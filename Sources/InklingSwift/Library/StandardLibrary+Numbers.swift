import Foundation

extension HostModule {
  mutating func declareNumbers() {
    extend("Int") { type in
      type.declare("init(_ value: Int)") { $0.arguments[0] }
      type.declare("init(_ value: Double)", direct: .doubleToInt(HostModule.integer))
      type.declare("init(_ value: Float)") { call in
        .int(try HostModule.integer(Double(try call[0] as Float), call.site))
      }
      type.declare("init?(_ text: String)") { call in Int(try call[0] as String).hostValue }
      type.declare("static var max: Int") { _ in .int(.max) }
      type.declare("static var min: Int") { _ in .int(.min) }
      type.declare("func isMultiple(of other: Int) -> Bool") { call in
        guard case .int(let value) = call.receiverValue else { return .bool(false) }
        return .bool(value.isMultiple(of: try call[0]))
      }
    }
    extend("Double") { type in
      type.declare("init(_ value: Double)") { $0.arguments[0] }
      type.declare("init(_ value: Int)", direct: .intToDouble { Double($0) })
      type.declare("init(_ value: Float)") { call in .double(Double(try call[0] as Float)) }
      type.declare("init?(_ text: String)") { call in Double(try call[0] as String).hostValue }
      type.declare("static var pi: Double") { _ in .double(.pi) }
      type.declare("static var infinity: Double") { _ in .double(.infinity) }
      type.declare("static var nan: Double") { _ in .double(.nan) }
    }
    extend("Float") { type in
      type.declare("init(_ value: Float)") { $0.arguments[0] }
      type.declare("init(_ value: Int)", direct: .intToFloat { Float($0) })
      type.declare("init(_ value: Double)") { call in .float(Float(try call[0] as Double)) }
      type.declare("init?(_ text: String)") { call in Float(try call[0] as String).hostValue }
      type.declare("static var pi: Float") { _ in .float(.pi) }
      type.declare("static var infinity: Float") { _ in .float(.infinity) }
      type.declare("static var nan: Float") { _ in .float(.nan) }
    }
    extend("FloatingPoint") { type in
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
    extend("Numeric") { type in
      type.declare("var description: String { get }") { call in
        switch call.receiverValue {
        case .int(let value): .string("\(value)")
        case .double(let value): .string("\(value)")
        case .float(let value): .string("\(value)")
        default: .string("")
        }
      }
    }
    extend("Bool") { type in
      type.declareMutating("mutating func toggle()") { value, _ in
        value = .bool(!value.unsafeBool)
        return .void
      }
    }
  }

  mutating func declareMathematics() {
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
    declare("func abs<T>(_ x: T) -> T where T: Numeric") { call in
      switch call.arguments[0] {
      case .int(.min):
        throw call.site.error(.overflow, "the magnitude of Int.min does not fit into an 'Int'")
      case .int(let value): return .int(Swift.abs(value))
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
      ("round", round, round),
    ]
  }

  private static var realFunctionsOfTwo:
    [(String, (Double, Double) -> Double, (Float, Float) -> Float)]
  {
    [("pow", pow, pow), ("atan2", atan2, atan2), ("hypot", hypot, hypot)]
  }
}

extension HostModule {
  /// A real number without its fraction.
  fileprivate static func integer(_ value: Double, _ site: Site) throws -> Int {
    guard value.isFinite else {
      throw site.error(
        .invalidValue, "a number that is infinite or not a number (\(value)) cannot become an 'Int'"
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
  fileprivate var real: Double {
    if case .float(let value) = receiverValue { return Double(value) }
    return receiverValue.unsafeDouble
  }

  fileprivate func mapReal(
    _ double: (Double) -> Double, float: (Float) -> Float
  ) -> Value {
    if case .float(let value) = receiverValue { return .float(float(value)) }
    return .double(double(receiverValue.unsafeDouble))
  }
}
