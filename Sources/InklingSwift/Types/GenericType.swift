/// A struct or an enum of a lesson's that has generic parameters: `Stack<Element>`.
///
/// Each list of arguments makes a type of its own, once, from the same declaration.
final class GenericType: Cyclic {
  let name: String
  let parameters: [String]
  /// What is asked of the parameters.
  var requirements: [Declaration.Requirement] = []
  var extensions: [ExtensionTemplate] = []
  /// The step that declares it.
  let step: Int
  /// Makes a type without its members, then gives it these.
  var begin: ([SwiftType]) -> NominalType = { _ in NominalType(.structure, name: "", isLocal: true)
  }
  var finish: (NominalType) -> Void = { _ in }
  /// The first argument that does not meet a condition, and that condition.
  var unmet: ([SwiftType]) -> (type: SwiftType, condition: String)? = { _ in nil }
  /// How deeply types may stand inside the arguments of a generic type or function.
  static let depthLimit = 12
  /// The type by which the declaration is checked for all types at once.
  var abstract: NominalType?
  /// Whether the next type that is made is that one.
  var isMakingAbstract = false
  private(set) var instances: [[SwiftType]: NominalType] = [:]

  init(name: String, parameters: [String], step: Int) {
    self.name = name
    self.parameters = parameters
    self.step = step
  }

  func breakCycles() {
    begin = { _ in NominalType(.structure, name: "", isLocal: true) }
    finish = { _ in }
    unmet = { _ in nil }
    requirements = []
    extensions = []
    abstract = nil
    instances = [:]
  }

  /// The type with its parameters as its arguments: what its members are declared with before the arguments are known.
  var pattern: NominalType { instance(parameters.map { .parameter($0) }) }

  /// The type with given arguments.
  func instance(_ arguments: [SwiftType]) -> NominalType {
    if let known = instances[arguments] { return known }
    let new = begin(arguments)
    instances[arguments] = new
    if isMakingAbstract {
      abstract = new
      isMakingAbstract = false
    }
    finish(new)
    return new
  }

  /// The type with given arguments, as it stands in declarations.
  func applied(to arguments: [SwiftType]) -> SwiftType {
    arguments.contains(where: \.hasParameters)
      ? .generic(self, arguments) : .nominal(instance(arguments))
  }
}

extension GenericType: Hashable {
  static func == (left: GenericType, right: GenericType) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension SwiftType {
  /// What generic types in a declared type ask of the generic parameters that they are given.
  var impliedRequirements: [Declaration.Requirement] {
    switch self {
    case .generic(let type, let arguments):
      var names: [String: String] = [:]
      for (parameter, argument) in zip(type.parameters, arguments) {
        if case .parameter(let name) = argument { names[parameter] = name }
      }
      return type.requirements.compactMap {
        guard case .conforms(let name, let constraint) = $0, let own = names[name] else {
          return nil
        }
        return .conforms(own, to: constraint)
      } + arguments.flatMap(\.impliedRequirements)
    case .array(let type), .optional(let type): return type.impliedRequirements
    case .dictionary(let key, let value):
      var own = key.impliedRequirements + value.impliedRequirements
      if case .parameter(let name) = key { own.append(.conforms(name, to: "Hashable")) }
      return own
    case .set(let element):
      if case .parameter(let name) = element { return [.conforms(name, to: "Hashable")] }
      return element.impliedRequirements
    case .function(let function):
      return (function.parameters + [function.result]).flatMap(\.impliedRequirements)
    default: return []
    }
  }
}
