import SwiftSyntax

/// Where a declaration stands whose body is checked later, or once for each use of it with other types.
struct Template {
  let scope: Scope
  let map: SourceMap
  let step: Int
}

/// A body that waits to be checked until everything around its first use has been.
struct WaitingBody {
  let place: Template
  let name: String
  /// Where it is used first.
  let use: Site?
  let check: () throws -> (() -> Void)?
}

/// Generic functions. They are checked once with placeholders for their parameters, which finds the errors, and then
/// once for each list of types that they are used with, which gives the code.
extension Checker {
  /// The place where the check is.
  var here: Template { Template(scope: keep(scope), map: map, step: step) }

  /// Runs `body` as if the check were at another place, outside of all functions.
  func at<T>(_ place: Template, _ body: () throws -> T) rethrows -> T {
    let outer = (scope, function, map, step, flow, isCoveredByTry, blamed, isAbstract)
    let (outerChanging, outerChain, outerClosure) = (changing, chain, passingClosure)
    (scope, map, step) = (place.scope, place.map, place.step)
    function = FunctionContext(parent: nil, result: .void, mayThrow: false)
    (flow, isCoveredByTry, blamed, isAbstract) = (ValueFlow(), false, nil, false)
    (changing, chain, passingClosure) = ([], [], nil)
    defer {
      (scope, function, map, step, flow, isCoveredByTry, blamed, isAbstract) = outer
      (changing, chain, passingClosure) = (outerChanging, outerChain, outerClosure)
    }
    return try body()
  }

  /// A block in which names stand for types.
  func typeScope(_ parent: Scope, _ types: [(String, SwiftType)]) -> Scope {
    let new = Scope(parent: parent, function: parent.function)
    for (name, type) in types { new.declareType(name, type, step: step) }
    return new
  }

  /// Checks the bodies that have waited for it.
  ///
  /// - Returns: What makes their code.
  func checkWaiting() -> [() -> Void] {
    var lowers: [() -> Void] = []
    var next = 0
    while next < waiting.count {
      let body = waiting[next]
      next += 1
      let known = diagnostics.count
      if next > 3_000 {
        diagnostics.append(
          (body.use ?? Site(map.location(of: 0), length: 1)).error(
            .tooLarge, "'\(body.name)' is used with too many different types for a lesson"))
        break
      }
      let lower = at(body.place) { reporting { try body.check() } }
      if let lower = lower ?? nil { lowers.append(lower) }
      // What is wrong whatever the types are has been said where the declaration stands.
      let found = diagnostics[known...].first { $0.severity == .error }
      diagnostics.removeLast(diagnostics.count - known)
      guard let found else { continue }
      let hasErrors = diagnostics.contains { $0.severity == .error }
      if hasErrors { continue }
      guard let use = body.use, found.code != .tooLarge else {
        diagnostics.append(found)
        continue
      }
      var report = use.error(
        .unsupported, "using '\(body.name)' with these types is not supported in lessons yet")
      report.notes.append(Diagnostic.Note(found.message, at: found.location))
      diagnostics.append(report)
    }
    waiting = []
    return lowers
  }

  /// Lets the body of a declaration wait until something uses it.
  func wait(
    _ declaration: Declaration, at place: Template, _ check: @escaping () throws -> (() -> Void)?
  ) {
    let earlier = declaration.whenUsed
    declaration.whenUsed = { [unowned self] in
      earlier?()
      waiting.append(
        WaitingBody(place: place, name: declaration.name, use: usedAt, check: check))
    }
  }

  /// Makes a declaration that has generic parameters give one without for each list of types.
  ///
  /// - Parameters:
  ///   - declaration: The declaration as read with its generic parameters.
  ///   - read: Reads it again, in a block in which the parameters stand for types.
  ///   - check: Checks its body in such a block, and gives what makes the code.
  /// - Returns: What checks the body for all types at once.
  func makeGeneric(
    _ declaration: Declaration, read: @escaping () throws -> Declaration,
    check: @escaping (Declaration) throws -> (() -> Void)?
  ) -> () throws -> Void {
    let place = here
    let instances = Instances()
    for type in declaration.parameters.map(\.type) + [declaration.result] {
      declaration.requirements += type.impliedRequirements
    }
    // The checker holds the declaration, which must not hold the checker.
    let make = { [unowned self, unowned declaration] (arguments: [SwiftType]) in
      try at(place) {
        scope = typeScope(scope, Array(zip(declaration.generics, arguments)))
        let new = try read()
        new.scope = new.scope ?? scope
        new.isOfLesson = declaration.isOfLesson
        new.step = declaration.step
        new.generics = []
        return (new, here)
      }
    }
    declaration.specialize = { [unowned self, unowned declaration] bindings, site in
      var arguments: [SwiftType] = []
      for name in declaration.generics {
        guard let type = bindings[name], !type.hasParameters else {
          throw site.error(
            .needsType, "generic parameter '\(name)' could not be inferred",
            hint: "nothing here tells what '\(name)' stands for: give the result a type")
        }
        arguments.append(type)
      }
      if let known = instances.known[arguments] { return known }
      guard instances.known.count < 200,
        (arguments.map(\.depth).max() ?? 0) < GenericType.depthLimit
      else {
        throw site.error(
          .tooLarge, "'\(declaration.name)' is used with types that grow without end",
          hint: "a generic function that calls itself has to do so with the same types")
      }
      let (new, place) = try make(arguments)
      instances.known[arguments] = new
      if !arguments.contains(where: \.hasPlaceholders) {
        wait(new, at: place) { try check(new) }
      }
      return new
    }
    return { [unowned self, unowned declaration] in
      let standIns = try at(place) {
        try self.placeholders(declaration.generics, declaration.requirements)
      }
      try checkAreUsed(declaration)
      let arguments = declaration.generics.map { standIns[$0] ?? .error }
      let (new, place) = try make(arguments)
      instances.known[arguments] = new
      try at(place) {
        isAbstract = true
        _ = try check(new)
      }
    }
  }

  /// Refuses a generic parameter that no argument and no result can decide.
  private func checkAreUsed(_ declaration: Declaration) throws {
    let used = declaration.parameters.reduce(into: declaration.result.parameterNames) {
      $0.formUnion($1.type.parameterNames)
    }
    guard
      let unused = declaration.generics.first(where: { name in
        !used.contains { $0 == name || $0.hasPrefix(name + ".") }
      })
    else { return }
    throw Site(map.location(of: 0), length: 1).error(
      .needsType, "generic parameter '\(unused)' is not used in function signature")
  }

  /// The declaration that a call with known types means.
  func specialized(
    _ declaration: Declaration, _ bindings: inout [String: SwiftType], at site: Site
  ) throws -> Declaration {
    var result = declaration
    while let specialize = result.specialize { result = try specialize(bindings, site) }
    return result
  }

  /// Adds to bindings what the members of generic parameters stand for: `T.Element` where `T` is known.
  func complete(_ bindings: inout [String: SwiftType], for names: [String]) {
    for name in names where bindings[name] == nil {
      bindings[name] = memberBinding(name, bindings)
    }
  }

  /// The type that a name or path such as `T.Element` stands for.
  func memberBinding(_ path: String, _ bindings: [String: SwiftType]) -> SwiftType? {
    if let known = bindings[path] { return known }
    let parts = path.split(separator: ".").map(String.init)
    guard var type = bindings[parts[0]] else { return nil }
    for part in parts.dropFirst() {
      guard let inner = type.memberType(part) ?? memberOfPlaceholder(type, part) else { return nil }
      type = inner
    }
    return type
  }

  /// `RawValue` of a placeholder.
  private func memberOfPlaceholder(_ type: SwiftType, _ name: String) -> SwiftType? {
    guard name == "RawValue", case .nominal(let nominal) = type else { return nil }
    return nominal.rawType
  }

  private final class Instances {
    var known: [[SwiftType]: Declaration] = [:]
  }
}
