extension HostModule {
  /// What real numbers are made of, their neighbours and their arithmetic by name.
  mutating func declareReals() {
    type("FloatingPointSign", holding: FloatingPointSign.self, isEqual: ==) { type in
      type.declare("static var plus: FloatingPointSign") { _ in
        .host(HostBox(FloatingPointSign.plus))
      }
      type.declare("static var minus: FloatingPointSign") { _ in
        .host(HostBox(FloatingPointSign.minus))
      }
      type.declare("var rawValue: Int { get }") {
        .int(try $0.receiver(FloatingPointSign.self).rawValue)
      }
    }
    declareRealParts()
    declareRealChanges()
    for (name, bits) in [("Double", "UInt64"), ("Float", "UInt32")] {
      let pattern = TypeResolver.named(bits) ?? .int
      extend(name) { type in
        type.declare("var bitPattern: \(bits) { get }") { call in
          if case .float(let value) = call.receiverValue { return .int(Int(value.bitPattern)) }
          let bits = call.receiverValue.unsafeDouble.bitPattern
          return .int(pattern.word(truncating: Int128(bits)))
        }
        type.declare("init(bitPattern bits: \(bits))") { call in
          let bits = pattern.number(of: call.arguments[0].unsafeInt)
          return name == "Float"
            ? .float(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
            : .double(Double(bitPattern: UInt64(truncatingIfNeeded: bits)))
        }
        type.declare("init(sign: FloatingPointSign, exponent: Int, significand: \(name))") {
          call in
          guard case .host(let object) = call.arguments[0],
            let sign = object as? HostBox<FloatingPointSign>
          else { throw call.failure("this is not a FloatingPointSign") }
          let exponent: Int = try call[1]
          if case .float(let significand) = call.arguments[2] {
            return .float(
              Float(sign: sign.wrapped, exponent: exponent, significand: significand))
          }
          return .double(
            Double(sign: sign.wrapped, exponent: exponent, significand: try call[2]))
        }
        type.declare("init?<T>(exactly value: T) where T: BinaryInteger") { call in
          let number = call.number(0, as: "T")
          return name == "Float"
            ? Float(exactly: number).hostValue : Double(exactly: number).hostValue
        }
        type.declare("static var exponentBitCount: Int") { _ in .int(name == "Float" ? 8 : 11) }
        type.declare("static var significandBitCount: Int") { _ in
          .int(name == "Float" ? 23 : 52)
        }
      }
    }
    extend("Double") { type in
      type.declare("init?(exactly value: Double)") {
        Double(exactly: try $0[0] as Double).hostValue
      }
      type.declare("init?(exactly value: Float)") { Double(exactly: try $0[0] as Float).hostValue }
      type.declare("var significandBitPattern: UInt64 { get }") { call in
        let bits = call.receiverValue.unsafeDouble.significandBitPattern
        return .int(SizedInteger.uint64.word(truncating: Int128(bits)))
      }
    }
    extend("Float") { type in
      type.declare("init?(exactly value: Float)") { Float(exactly: try $0[0] as Float).hostValue }
      type.declare("init?(exactly value: Double)") { Float(exactly: try $0[0] as Double).hostValue }
      type.declare("var significandBitPattern: UInt32 { get }") {
        .int(Int($0.receiverValue.unsafeFloat.significandBitPattern))
      }
    }
  }

  private mutating func declareRealParts() {
    let parts: [(String, (Double) -> Double, (Float) -> Float)] = [
      ("significand", \.significand, \.significand), ("ulp", \.ulp, \.ulp),
      ("nextUp", \.nextUp, \.nextUp), ("nextDown", \.nextDown, \.nextDown),
      ("binade", \.binade, \.binade),
    ]
    let tests: [(String, (Double) -> Bool, (Float) -> Bool)] = [
      ("isNormal", \.isNormal, \.isNormal), ("isSubnormal", \.isSubnormal, \.isSubnormal),
      ("isSignalingNaN", \.isSignalingNaN, \.isSignalingNaN),
    ]
    extend("FloatingPoint") { type in
      for (name, double, float) in parts {
        type.declare("var \(name): Self { get }") { $0.mapReal(double, float: float) }
      }
      for (name, double, float) in tests {
        type.declare("var \(name): Bool { get }") { call in
          if case .float(let value) = call.receiverValue { return .bool(float(value)) }
          return .bool(double(call.receiverValue.unsafeDouble))
        }
      }
      type.declare("var sign: FloatingPointSign { get }") { .host(HostBox($0.real.sign)) }
      type.declare("var exponent: Int { get }") { call in
        if case .float(let value) = call.receiverValue { return .int(Int(value.exponent)) }
        return .int(Int(call.receiverValue.unsafeDouble.exponent))
      }
    }
  }

  private mutating func declareRealChanges() {
    let operations:
      [(
        declaration: String, mutating: String?, double: (Double, Double) -> Double,
        float: (Float, Float) -> Float
      )] = [
        (
          "remainder(dividingBy other: Self)", "formRemainder(dividingBy other: Self)",
          { $0.remainder(dividingBy: $1) }, { $0.remainder(dividingBy: $1) }
        ),
        (
          "advanced(by distance: Self)", nil, { $0.advanced(by: $1) }, { $0.advanced(by: $1) }
        ),
        ("distance(to other: Self)", nil, { $0.distance(to: $1) }, { $0.distance(to: $1) }),
      ]
    let choices: [(String, (Double, Double) -> Double, (Float, Float) -> Float)] = [
      ("minimum", Double.minimum, Float.minimum), ("maximum", Double.maximum, Float.maximum),
      ("minimumMagnitude", Double.minimumMagnitude, Float.minimumMagnitude),
      ("maximumMagnitude", Double.maximumMagnitude, Float.maximumMagnitude),
    ]
    extend("FloatingPoint") { type in
      for (declaration, mutating, double, float) in operations {
        type.declare("func \(declaration) -> Self") { call in
          let other = call.arguments[0]
          return call.mapReal {
            double($0, other.unsafeDouble)
          } float: {
            float($0, other.unsafeFloat)
          }
        }
        if let mutating {
          type.declareMutating("mutating func \(mutating)") { value, call in
            let other = call.arguments[0]
            value.changeReal {
              $0 = double($0, other.unsafeDouble)
            } float: {
              $0 = float($0, other.unsafeFloat)
            }
            return .void
          }
        }
      }
      type.declareMutating("mutating func formTruncatingRemainder(dividingBy other: Self)") {
        value, call in
        let other = call.arguments[0]
        value.changeReal {
          $0.formTruncatingRemainder(dividingBy: other.unsafeDouble)
        } float: {
          $0.formTruncatingRemainder(dividingBy: other.unsafeFloat)
        }
        return .void
      }
      type.declare("func addingProduct(_ left: Self, _ right: Self) -> Self") { call in
        let (left, right) = (call.arguments[0], call.arguments[1])
        return call.mapReal {
          $0.addingProduct(left.unsafeDouble, right.unsafeDouble)
        } float: {
          $0.addingProduct(left.unsafeFloat, right.unsafeFloat)
        }
      }
      type.declareMutating("mutating func addProduct(_ left: Self, _ right: Self)") { value, call in
        let (left, right) = (call.arguments[0], call.arguments[1])
        value.changeReal {
          $0.addProduct(left.unsafeDouble, right.unsafeDouble)
        } float: {
          $0.addProduct(left.unsafeFloat, right.unsafeFloat)
        }
        return .void
      }
      for (name, double, float) in choices {
        type.declare("static func \(name)(_ x: Self, _ y: Self) -> Self") { call in
          let (x, y) = (call.arguments[0], call.arguments[1])
          if case .float(let value) = x { return .float(float(value, y.unsafeFloat)) }
          return .double(double(x.unsafeDouble, y.unsafeDouble))
        }
      }
      for (name, isHeld) in Self.realComparisons {
        type.declare("func \(name) other: Self) -> Bool") { call in
          let other =
            if case .float(let value) = call.arguments[0] { Double(value) } else {
              call.arguments[0].unsafeDouble
            }
          return .bool(isHeld(call.real, other))
        }
      }
      type.declareMutating("mutating func negate()") { value, _ in
        value.changeReal {
          $0.negate()
        } float: {
          $0.negate()
        }
        return .void
      }
      type.declareMutating("mutating func formSquareRoot()") { value, _ in
        value.changeReal {
          $0.formSquareRoot()
        } float: {
          $0.formSquareRoot()
        }
        return .void
      }
      type.declareMutating("mutating func round()") { value, _ in
        value.changeReal {
          $0.round()
        } float: {
          $0.round()
        }
        return .void
      }
      type.declareMutating("mutating func round(_ rule: FloatingPointRoundingRule)") {
        value, call in
        guard case .host(let object) = call.arguments[0],
          let rule = object as? HostBox<FloatingPointRoundingRule>
        else { throw call.failure("this is not a FloatingPointRoundingRule") }
        value.changeReal {
          $0.round(rule.wrapped)
        } float: {
          $0.round(rule.wrapped)
        }
        return .void
      }
    }
  }

  private static var realComparisons: [(String, (Double, Double) -> Bool)] {
    [
      ("isEqual(to", { $0.isEqual(to: $1) }), ("isLess(than", { $0.isLess(than: $1) }),
      ("isLessThanOrEqualTo(_", { $0.isLessThanOrEqualTo($1) }),
    ]
  }
}

extension Value {
  /// Changes a `Double` or a `Float`.
  fileprivate mutating func changeReal(
    _ double: (inout Double) -> Void, float: (inout Float) -> Void
  ) {
    switch self {
    case .double(var value):
      double(&value)
      self = .double(value)
    case .float(var value):
      float(&value)
      self = .float(value)
    default: break
    }
  }
}
