import SwiftParser
import SwiftSyntax

/// Functions, methods, initializers and cases named without a call: `map(String.init)`, `Shape.circle`, `max`, `f(x:)`.
///
/// They are what the closure is that calls them: `{ String($0) }`.
extension Checker {
  /// The function that a name or member means where a function is wanted; `nil` where it is none.
  ///
  /// - Parameters:
  ///   - text: How it is called, without what stands in the parentheses.
  ///   - candidates: The declarations with the name.
  ///   - receiver: The value whose member it is, which is computed once, where it is one.
  func reference(
    to text: String, _ candidates: [Declaration], of receiver: Typed? = nil,
    bindings: [String: SwiftType] = [:], labels: [String?]? = nil, _ expected: SwiftType?,
    at node: some SyntaxProtocol
  ) throws -> Typed? {
    var functions = candidates.filter {
      $0.kind != .property && $0.kind != .subscription && !$0.isMutating
    }
    if let labels { functions = functions.filter { $0.parameters.map(\.label) == labels } }
    functions = functions.filter { !$0.parameters.contains(where: \.isChanging) }
    var wanted: SwiftType.FunctionType?
    if case .function(let type)? = expected?.unwrapped { wanted = type }
    if wanted == nil {
      guard functions.count == 1, let only = functions.first, only.generics.isEmpty,
        !only.parameters.contains(where: { $0.type.substituting(bindings).hasParameters })
      else { return nil }
      return try reference(to: text, as: only, of: receiver, bindings, nil, at: node)
    }
    var failure: (any Error)?
    for candidate in functions
    where candidate.parameters.count == wanted?.parameters.count
      || candidate.parameters.count == spreadCount(wanted)
    {
      do {
        return try attempt {
          try reference(to: text, as: candidate, of: receiver, bindings, expected, at: node)
        }
      } catch {
        failure = failure ?? error
      }
    }
    // What the library has in a form of its own, such as `String.init`, can be called all the same.
    if functions.isEmpty == false || text == "String", let count = wanted?.parameters.count {
      let arguments = (0..<count).map { "$\($0)" }.joined(separator: ", ")
      if let found = try? attempt({
        try closure("{ \(text)(\(arguments)) }", of: receiver, expected, at: node)
      }) {
        return found
      }
    }
    if let failure { throw failure }
    return nil
  }

  /// How many arguments a function takes of which one tuple is wanted to be.
  private func spreadCount(_ wanted: SwiftType.FunctionType?) -> Int? {
    guard let wanted, wanted.parameters.count == 1, case .tuple(let elements) = wanted.parameters[0]
    else { return nil }
    return elements.count
  }

  private func reference(
    to text: String, as declaration: Declaration, of receiver: Typed?,
    _ bindings: [String: SwiftType], _ expected: SwiftType?, at node: some SyntaxProtocol
  ) throws -> Typed {
    let mark = declaration.isThrowing ? "try " : ""
    let names = declaration.parameters.indices.map { expected == nil ? "a\($0)" : "$\($0)" }
    let arguments = zip(declaration.parameters, names).map { parameter, name in
      (parameter.label.map { "\($0): " } ?? "") + name
    }.joined(separator: ", ")
    let call = "\(mark)\(text)(\(arguments))"
    if expected != nil { return try closure("{ \(call) }", of: receiver, expected, at: node) }
    let types = declaration.parameters.map { $0.type.substituting(bindings) }
    let parameters = zip(names, types).map { "\($0): \($1)" }.joined(separator: ", ")
    return try closure("{ (\(parameters)) in \(call) }", of: receiver, nil, at: node)
  }

  /// Checks a closure that stands for a name.
  private func closure(
    _ text: String, of receiver: Typed?, _ expected: SwiftType?, at node: some SyntaxProtocol
  ) throws -> Typed {
    var parser = Parser(text, maximumNestingLevel: 64)
    let syntax = ExprSyntax.parse(from: &parser)
    let outer = blamed
    blamed = site(node)
    defer { blamed = outer }
    guard let receiver else { return try check(syntax, expected) }
    // The value is computed once, before the function is made.
    return try inNewScope {
      let variable = Variable(
        Self.receiverName, receiver.type, isMutable: false, function: function, step: step,
        site: site(node))
      scope.declare(Self.receiverName, .variable(variable))
      let closure = try check(syntax, expected)
      return Typed(closure.type, closure.site) { [machine, function] in
        let store = variable.lowerStore(
          receiver.lower(), isInitial: true, in: function, machine)
        return closure.lower().preceded(by: store)
      }
    }
  }

  /// What stands for the value whose method is named.
  static let receiverName = "value__"
}

extension TokenSyntax {
  /// The name without the backticks that let a keyword be one.
  var unquoted: TokenSyntax {
    guard text.hasPrefix("`"), text.hasSuffix("`"), text.count > 2 else { return self }
    return with(\.tokenKind, .identifier(String(text.dropFirst().dropLast())))
  }
}
