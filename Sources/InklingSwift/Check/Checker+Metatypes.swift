import SwiftSyntax

/// What `type(of:)` and `Int.self` give: a type as a value, which can be printed and compared.
struct TypeValue: Equatable {
  let type: SwiftType
}

extension Checker {
  /// The type of types as values.
  static var metatype: SwiftType { .host(HostTypes.metatypeName) }

  /// `type(of: x)`.
  func checkTypeOf(_ arguments: [Argument], in call: FunctionCallExprSyntax) throws -> Typed? {
    guard arguments.count == 1, arguments[0].label == "of" else { return nil }
    let value = try checkPrintable(arguments[0].expression)
    let type = value.type
    let isOpen = isExistential(type)
    return Typed(isOpen ? Self.metatype : .metatype(type), site(call)) {
      let run = value.lower().asValue
      return .value { machine in
        let value = try run(machine)
        if isOpen, case .dynamic(let inner) = value {
          return .host(HostBox(TypeValue(type: inner.type)))
        }
        return .host(HostBox(TypeValue(type: type)))
      }
    }
  }

  /// `Int.self`.
  func typeValue(_ type: SwiftType, at node: some SyntaxProtocol) -> Typed {
    Typed(isExistential(type) ? Self.metatype : .metatype(type), site(node)) {
      let value = Value.host(HostBox(TypeValue(type: type)))
      return .value { _ in value }
    }
  }
}

extension SwiftType {
  /// The name that Swift prints for the type while a program runs: `Array<Int>`.
  var printedName: String {
    switch self {
    case .array(let element): "Array<\(element.printedName)>"
    case .optional(let wrapped): "Optional<\(wrapped.printedName)>"
    case .dictionary(let key, let value): "Dictionary<\(key.printedName), \(value.printedName)>"
    case .set(let element): "Set<\(element.printedName)>"
    case .sequence(let name, let element): "\(name)<\(element.printedName)>"
    case .interval(let bound): "ClosedRange<\(bound.printedName)>"
    case .bounds(let form, let bound): "\(form.rawValue)<\(bound.printedName)>"
    case .tuple(let elements):
      "("
        + elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.printedName }
        .joined(separator: ", ") + ")"
    case .function(let function):
      "(" + function.parameters.map(\.printedName).joined(separator: ", ") + ")"
        + (function.isThrowing ? " throws" : "") + " -> " + function.result.printedName
    case .nominal(let type):
      if let generic = type.generic {
        (generic.name.split(separator: ".").last.map(String.init) ?? generic.name) + "<"
          + type.arguments.map(\.printedName).joined(separator: ", ") + ">"
      } else {
        type.shortName
      }
    case .stringIndex: "Index"
    default: description
    }
  }
}
