import SwiftParser
import SwiftSyntax

/// Generic parameters while the declaration that has them is checked for all types at once.
///
/// A placeholder is a type that has what its constraints promise, and nothing else. Code of such a check is never made.
extension Checker {
  /// The protocols of the standard library's that lessons know, with those that they inherit from.
  static let libraryProtocols: [String: Set<String>] = [
    "Any": [], "Sendable": [], "Error": ["Error"],
    "Equatable": ["Equatable"],
    "Hashable": ["Hashable", "Equatable"],
    "Comparable": ["Comparable", "Equatable"],
    "CaseIterable": ["CaseIterable"],
    "CustomStringConvertible": ["CustomStringConvertible"],
    "LosslessStringConvertible": ["LosslessStringConvertible", "CustomStringConvertible"],
    "AdditiveArithmetic": ["AdditiveArithmetic", "Equatable"],
    "Strideable": ["Strideable", "Comparable", "Equatable"],
    "Numeric": numeric,
    "SignedNumeric": numeric.union(["SignedNumeric"]),
    "BinaryInteger": integer,
    "SignedInteger": integer.union(["SignedInteger", "SignedNumeric"]),
    "UnsignedInteger": integer.union(["UnsignedInteger"]),
    "FixedWidthInteger": integer.union(["FixedWidthInteger", "LosslessStringConvertible"]),
    "FloatingPoint": real,
    "BinaryFloatingPoint": real.union(["BinaryFloatingPoint", "ExpressibleByFloatLiteral"]),
    "ExpressibleByIntegerLiteral": ["ExpressibleByIntegerLiteral"],
    "ExpressibleByFloatLiteral": ["ExpressibleByFloatLiteral"],
    "ExpressibleByStringLiteral": ["ExpressibleByStringLiteral"],
    "ExpressibleByArrayLiteral": ["ExpressibleByArrayLiteral"],
    "CustomDebugStringConvertible": ["CustomDebugStringConvertible"],
    "Sequence": ["Sequence"],
    "Collection": ["Collection", "Sequence"],
    "BidirectionalCollection": ["BidirectionalCollection", "Collection", "Sequence"],
    "RandomAccessCollection": [
      "RandomAccessCollection", "BidirectionalCollection", "Collection", "Sequence",
    ],
    "StringProtocol": [
      "StringProtocol", "BidirectionalCollection", "Collection", "Sequence", "Comparable",
      "Equatable", "Hashable", "CustomStringConvertible", "LosslessStringConvertible",
    ],
  ]

  private static let numeric: Set<String> = [
    "Numeric", "AdditiveArithmetic", "Equatable", "ExpressibleByIntegerLiteral",
  ]
  private static let integer = numeric.union([
    "BinaryInteger", "Comparable", "Hashable", "Strideable", "CustomStringConvertible",
  ])
  private static let real = numeric.union([
    "FloatingPoint", "SignedNumeric", "Comparable", "Hashable", "Strideable",
  ])

  /// Placeholders for generic parameters.
  ///
  /// - Parameter names: The parameters; the scope is the one in which their constraints are named.
  func placeholders(
    _ names: [String], _ requirements: [Declaration.Requirement]
  ) throws -> [String: SwiftType] {
    var types: [String: SwiftType] = [:]
    for name in names {
      types[name] = .nominal(
        makeType(
          .placeholder, name: name.replacing("\u{2032}", with: ""), isLocal: false, step: step))
    }
    func placeholder(_ path: String) -> NominalType? {
      if case .nominal(let type)? = memberBinding(path, types), type.kind == .placeholder {
        return type
      }
      return nil
    }
    for case .conforms(let name, let constraint) in requirements
    where !name.contains(".") && names.contains(name) {
      if let type = placeholder(name) { try constrain(type, by: constraint) }
    }
    for requirement in requirements {
      switch requirement {
      case .conforms(let name, let constraint):
        if name.contains(".") || !names.contains(name), let type = placeholder(name) {
          try constrain(type, by: constraint)
        }
      case .equals(let name, let wanted):
        var known = types
        complete(&known, for: wanted.parameterNames.filter { $0.contains(".") }.sorted())
        if types[name] != nil { types[name] = wanted.substituting(known) }
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count > 1, let owner = placeholder(parts.dropLast().joined(separator: "."))
        else { continue }
        let type = wanted.substituting(known)
        if parts.last == "Element", owner.conformances.contains("Sequence") {
          owner.element = type
        } else {
          owner.types[parts[parts.count - 1]] = type
        }
      }
    }
    return types
  }

  /// Gives a placeholder what a constraint promises.
  func constrain(_ type: NominalType, by constraint: String) throws {
    for part in constraint.split(separator: "&") {
      var name = String(part.trimmingPrefix(while: { $0 == " " }).split(separator: " ").last ?? "")
      if name.hasSuffix(">"), let bracket = name.firstIndex(of: "<") {
        // `some Sequence<Int>` says what the elements are.
        var parser = Parser(String(name[name.index(after: bracket)...].dropLast()))
        let syntax = TypeSyntax.parse(from: &parser)
        name = String(name[..<bracket])
        if Self.libraryProtocols[name]?.contains("Sequence") == true {
          type.element = try resolve(syntax)
        }
      }
      if case .nominal(let interface)? = scope.type(named: name), interface.kind == .interface {
        adopt(interface, by: type)
        continue
      }
      guard let known = Self.libraryProtocols[name] else {
        if host[name]?.isProtocol == true {
          type.conformances.insert(name)
          continue
        }
        throw Site(map.location(of: 0), length: 1).error(
          .unsupported, "the constraint '\(name)' is not supported in lessons yet")
      }
      type.conformances.formUnion(known)
      if known.contains("Sequence"), type.element == nil {
        type.element = .nominal(
          makeType(
            .placeholder, name: name == "StringProtocol" ? "Character" : type.name + ".Element",
            isLocal: false, step: step))
        if name == "StringProtocol" { type.element = .character }
      }
    }
  }

  /// Lets a type conform to a protocol of the lesson's and to those that it inherits from.
  func adopt(_ interface: NominalType, by type: NominalType) {
    for parent in [interface] + interface.protocols
    where !type.protocols.contains(parent) && parent !== type {
      type.protocols.append(parent)
    }
    type.conformances.formUnion(interface.conformances)
    guard type.kind == .placeholder else { return }
    for parent in type.protocols {
      for name in parent.associatedTypes where type.types[name] == nil {
        let member = makeType(
          .placeholder, name: type.name + "." + name, isLocal: false, step: step)
        type.types[name] = .nominal(member)
        for constraint in parent.associatedConstraints[name] ?? [] {
          try? constrain(member, by: constraint)
        }
      }
    }
  }

  // MARK: Operators and literals

  /// An operator of two values of a generic parameter's type.
  func placeholderOperator(
    _ name: String, _ left: Typed, _ right: Typed, _ site: Site
  ) -> Typed? {
    guard left.type == right.type, case .nominal(let type) = left.type, type.kind == .placeholder
    else { return nil }
    let has = type.conformances.contains
    let isDefined =
      switch name {
      case "+", "-": has("AdditiveArithmetic")
      case "*": has("Numeric")
      case "/": has("BinaryInteger") || has("FloatingPoint")
      case "%", "&", "|", "^", "<<", ">>": has("BinaryInteger")
      case "&+", "&-", "&*": has("FixedWidthInteger")
      default: false
      }
    guard isDefined else { return nil }
    return Typed(left.type, site) { .void { _ in } }
  }

  /// The literal as a value of a generic parameter's type, where the parameter takes such literals.
  func placeholderLiteral(
    _ kind: LiteralKind, _ expected: SwiftType?, at node: some SyntaxProtocol
  ) -> Typed? {
    guard let expected = expected?.unwrapped,
      expected.isPlaceholder(
        kind == .integer ? "ExpressibleByIntegerLiteral" : "ExpressibleByFloatLiteral")
    else { return nil }
    return Typed(expected, site(node)) { .void { _ in } }
  }

  /// `T(x)` for a generic parameter, and `Double(x)` of a value of one.
  func placeholderConversion(
    to type: SwiftType, _ arguments: [Argument], in call: some SyntaxProtocol
  ) throws -> Typed? {
    guard arguments.count == 1, !arguments[0].isTrailing,
      [nil, "exactly", "clamping", "truncatingIfNeeded"].contains(arguments[0].label),
      type.isNumeric
    else { return nil }
    if type.hasPlaceholders {
      let value = try check(
        arguments[0].expression, literalKind(arguments[0].expression) == nil ? nil : type)
      guard value.type.isNumeric,
        type.isInteger || type.isPlaceholder("BinaryFloatingPoint")
          || value.type.isInteger || value.type == type
      else { return nil }
      let isOptional = arguments[0].label == "exactly"
      return Typed(isOptional ? .optional(type) : type, site(call)) { .void { _ in } }
    }
    guard isAbstract, !isOpen(arguments[0].expression) else { return nil }
    let known = diagnostics.count
    guard let value = try? check(arguments[0].expression), value.type.hasPlaceholders else {
      diagnostics.removeLast(diagnostics.count - known)
      return nil
    }
    guard value.type.isInteger || value.type.isPlaceholder("BinaryFloatingPoint") else {
      return nil
    }
    let isOptional = arguments[0].label == "exactly"
    return Typed(isOptional ? .optional(type) : type, site(call)) { .void { _ in } }
  }
}
