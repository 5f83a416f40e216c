import SwiftSyntax

/// Which types conform to which protocols.
extension Checker {
  /// Whether a type meets a constraint, which may name several protocols.
  ///
  /// - Parameter scope: The block in which the constraint names protocols of the lesson's.
  func conforms(_ type: SwiftType, to constraint: String, in scope: Scope?) -> Bool {
    constraint.split(separator: "&").allSatisfy { part in
      var name = String(part.trimmingPrefix(while: { $0 == " " }).split(separator: " ").last ?? "")
      if let bracket = name.firstIndex(of: "<") {
        // What stands in the brackets has been told to the placeholder; of a type, it is asked here.
        let element = name[name.index(after: bracket)...].dropLast()
        if let found = type.element, !type.hasPlaceholders, "\(found)" != element { return false }
        name = String(name[..<bracket])
      }
      if case .nominal(let interface)? = scope?.type(named: name), interface.kind == .interface {
        return conforms(type, to: interface)
      }
      return conforms(type, toLibrary: name)
    }
  }

  /// Whether a type conforms to a protocol of the lesson's.
  func conforms(_ type: SwiftType, to interface: NominalType) -> Bool {
    if interface === host.textType || interface === host.libraryInterfaces[interface.name] {
      return type == .nominal(interface) || conforms(type, toLibrary: interface.name)
    }
    if case .nominal(let nominal) = type, nominal.conforms(to: interface) { return true }
    if interface.protocols.isEmpty == false, interface.name.contains(" & ") {
      return interface.protocols.allSatisfy { conforms(type, to: $0) }
    }
    return adoptions.values.joined().contains { template in
      template.adopted.contains { $0.conforms(to: interface) }
        && bindings(of: template, for: type) != nil
    }
  }

  /// The protocols of the lesson's that a type conforms to.
  func protocols(of type: SwiftType) -> [NominalType] {
    var found: [NominalType] = []
    if case .nominal(let nominal) = type {
      found = nominal.protocols
      if nominal.kind == .interface { found.insert(nominal, at: 0) }
    }
    if !type.isInterface, conforms(type, toLibrary: host.textType.name) {
      found.append(host.textType)
    }
    for template in adoptions.values.joined() where bindings(of: template, for: type) != nil {
      for interface in template.adopted {
        for parent in [interface] + interface.protocols where !found.contains(parent) {
          found.append(parent)
        }
      }
    }
    return found
  }

  /// Whether a type conforms to a protocol of the standard library's.
  func conforms(_ type: SwiftType, toLibrary name: String) -> Bool {
    if case .nominal(let nominal) = type {
      if nominal === host.textType, name == nominal.name { return true }
      if nominal.conformances.contains(name) || ["Any", "Sendable"].contains(name) { return true }
      if name == "Error", type == errorType { return true }
      for template in adoptions[name] ?? [] where bindings(of: template, for: type) != nil {
        return true
      }
      return name == "RawRepresentable" && nominal.rawType != nil
    }
    for template in adoptions[name] ?? [] where bindings(of: template, for: type) != nil {
      return true
    }
    switch name {
    case "Any", "Sendable": return true
    case "Comparable": return type.isComparable
    case "Equatable": return type.isEquatable(host)
    case "Hashable": return type.isHashable(host)
    case "Numeric", "AdditiveArithmetic", "ExpressibleByIntegerLiteral": return type.isNumeric
    case "Strideable": return type.isNumeric
    case "SignedNumeric": return type.isSignedNumeric
    case "StringProtocol": return type.isText
    case "BinaryInteger", "FixedWidthInteger": return type.isInteger
    case "SignedInteger": return type.isInteger && type.isSignedNumeric
    case "UnsignedInteger": return type.isInteger && !type.isSignedNumeric
    case "BinaryFloatingPoint", "FloatingPoint", "ExpressibleByFloatLiteral":
      return type.isFloatingPoint
    case "CustomStringConvertible":
      switch type {
      case .optional, .tuple, .void, .function, .any, .host, .stringIndex, .metatype: return false
      default: return true
      }
    case "LosslessStringConvertible":
      return type.isNumeric || type.isText || type == .bool || type == .character
    case "Sequence": return type.element != nil
    case "Collection", "BidirectionalCollection", "RandomAccessCollection":
      switch type {
      case .array, .range, .closedRange, .sequence("ArraySlice", _),
        .sequence("ReversedCollection", _):
        return true
      case .string, .substring: return name != "RandomAccessCollection"
      case .dictionary, .set: return name == "Collection"
      default: return false
      }
    default: return type == .host(name)
    }
  }

  /// Whether types meet a condition of a declaration.
  func isMet(
    _ requirement: Declaration.Requirement, _ bindings: [String: SwiftType], in scope: Scope?
  ) -> Bool {
    switch requirement {
    case .conforms(let name, let constraint):
      guard let type = memberBinding(name, bindings) else { return true }
      return type == .error || conforms(type, to: constraint, in: scope)
    case .equals(let name, let wanted):
      guard let type = memberBinding(name, bindings) else { return true }
      var known = bindings
      complete(&known, for: wanted.parameterNames.filter { $0.contains(".") }.sorted())
      return type == wanted.substituting(known)
    }
  }
}
