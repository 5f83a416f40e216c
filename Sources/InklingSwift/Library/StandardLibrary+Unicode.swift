extension HostModule {
  /// The scalars and code units that texts and characters are made of.
  mutating func declareUnicode() {
    for owner in ["StringProtocol", "Character"] {
      extend(owner) { type in
        type.declare("var utf8: UTF8View<UInt8> { get }") { call in
          try call.units { $0.utf8.map { .int(Int($0)) } }
        }
        type.declare("var utf16: UTF16View<UInt16> { get }") { call in
          try call.units { $0.utf16.map { .int(Int($0)) } }
        }
        type.declare("var unicodeScalars: UnicodeScalarView<Unicode.Scalar> { get }") { call in
          try call.units { $0.unicodeScalars.map { .host(HostBox($0)) } }
        }
      }
    }
    extend("Character") { type in
      type.declare("init(_ scalar: Unicode.Scalar)") { .character(Character(try $0.scalar(0))) }
      type.declare("var debugDescription: String { get }") {
        .string($0.receiverValue.unsafeCharacter.debugDescription)
      }
    }
    extend("String") { type in
      type.declare("init(_ scalar: Unicode.Scalar)") { .string(String(try $0.scalar(0))) }
      type.declare("init(_ scalars: UnicodeScalarView<Unicode.Scalar>)") { call in
        var text = ""
        for case .host(let object) in call.arguments[0].elements {
          if let box = object as? HostBox<Unicode.Scalar> {
            text.unicodeScalars.append(box.wrapped)
          }
        }
        return .string(text)
      }
    }
    type("Unicode.Scalar", holding: Unicode.Scalar.self, isEqual: ==) { type in
      type.declare("init?(_ value: Int)") { call in
        .optional(
          UInt32(exactly: try call[0] as Int).flatMap(Unicode.Scalar.init).map(\.lessonValue))
      }
      type.declare("init(_ value: UInt8)") { call in
        Unicode.Scalar(UInt8(truncatingIfNeeded: try call[0] as Int)).lessonValue
      }
      for integer in ["UInt16", "UInt32"] {
        type.declare("init?(_ value: \(integer))") { call in
          .optional(
            UInt32(exactly: try call[0] as Int).flatMap(Unicode.Scalar.init).map(\.lessonValue))
        }
      }
      type.declare("init(_ scalar: Unicode.Scalar)") { $0.arguments[0] }
      type.declare("var value: UInt32 { get }") { .int(Int(try $0.ownScalar.value)) }
      type.declare("var isASCII: Bool { get }") { .bool(try $0.ownScalar.isASCII) }
      type.declare("var description: String { get }") { .string(try $0.ownScalar.description) }
      type.declare("var debugDescription: String { get }") {
        .string(try $0.ownScalar.debugDescription)
      }
    }
  }
}

extension Unicode.Scalar {
  /// The scalar as a lesson's value.
  fileprivate var lessonValue: Value { .host(HostBox(self)) }
}

extension HostCall {
  fileprivate var ownScalar: Unicode.Scalar {
    get throws { try receiver(Unicode.Scalar.self) }
  }

  fileprivate func scalar(_ index: Int) throws -> Unicode.Scalar {
    guard case .host(let object) = arguments[index], let box = object as? HostBox<Unicode.Scalar>
    else { throw failure("this is not a Unicode.Scalar") }
    return box.wrapped
  }

  /// The units of the text or character whose member is used.
  fileprivate func units(_ body: (Substring) -> [Value]) throws -> Value {
    let text =
      if case .character(let character) = receiverValue { Substring(String(character)) } else {
        text
      }
    try machine.reserve(elements: text.utf8.count, like: .void, site)
    return .array(body(text))
  }
}
