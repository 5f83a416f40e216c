import SwiftSyntax

extension Checker {
  /// An element of a value of the host's, where the host lets it be set.
  func hostElement(of base: Place, _ syntax: SubscriptCallExprSyntax) throws -> Place? {
    let declarations = host.members(of: base.type, named: "subscript", isStatic: false).declarations
    guard let declaration = declarations.first(where: { $0.mutator != nil }),
      let mutator = declaration.mutator, syntax.arguments.allSatisfy({ $0.label == nil })
    else { return nil }
    let site = site(syntax)
    var indices: [Typed] = []
    var prepares: [() -> Run<Void>?] = [base.lowerPrepare]
    for argument in syntax.arguments {
      let (index, prepare) = held(try check(argument.expression, as: .int, for: .argument))
      indices.append(index)
      prepares.append(prepare)
    }
    let list = Typed(.array(.int), site) {
      let runs = indices.map { $0.lower().asInt }
      return .value { machine in .ints(try runs.map { try $0(machine) }) }
    }
    let current = Typed(base.type, base.site, lower: base.lowerRead)
    let read = call(
      declaration, receiver: .value(current), arguments: [list], bindings: [:], site: site)
    func set(
      _ machine: Machine, _ modify: Modify, _ indices: Value, _ new: Value
    ) throws {
      try machine.tick(site)
      let call = HostCall(
        machine: machine, site: site, receiverValue: .void, arguments: HostArguments(indices, new),
        bindings: [:]
      )
      try modify(machine) { value in try explaining(machine, site) { try mutator(&value, call) } }
    }
    return Place(
      type: declaration.result, site: site,
      lowerPrepare: {
        let runs = prepares.compactMap { $0() }
        return { machine in for run in runs { try run(machine) } }
      },
      lowerRead: read.lower,
      lowerModify: {
        let (modify, read, list) = (base.lowerModify(), read.lower().asValue, list.lower().asValue)
        return { machine, body in
          var value = try read(machine)
          try body(&value)
          try set(machine, modify, try list(machine), value)
        }
      },
      lowerStore: { value in
        let (modify, list, value) = (base.lowerModify(), list.lower().asValue, value.asValue)
        return { machine in
          let new = try value(machine)
          try set(machine, modify, try list(machine), new)
        }
      }, root: base.root)
  }
}
