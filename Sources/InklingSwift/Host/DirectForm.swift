/// A host's function of numbers that is called without wrapping them.
enum DirectForm {
  case double((Double) -> Double)
  case ints((Int, Int) -> Int)
  case doubles((Double, Double) -> Double)
  case float((Float) -> Float)
  case intToDouble((Int) -> Double)
  case intToFloat((Int) -> Float)
  case doubleToInt((Double, Site) throws -> Int)
  /// A property or method without parameters that gives an `Int`.
  case count((Value) -> Int)
  /// A method that finds the position of its argument among elements of a type.
  case position((Value, Value, SwiftType, Machine) -> Int?)
  /// A method that changes its receiver and gives nothing.
  case change((inout Value, Value, Machine, Site) throws -> Void)

  /// Whether it is a form of members, which are used through ``use(on:_:_:result:_:)``.
  var isOfMember: Bool {
    switch self {
    case .count, .position, .change: true
    default: false
    }
  }

  /// Code that calls the function.
  func lower(_ arguments: [Code], _ site: Site) -> Code {
    switch self {
    case .double(let function):
      let first = arguments[0].asDouble
      return .double { function(try first($0)) }
    case .ints(let function):
      let (first, second) = (arguments[0].asInt, arguments[1].asInt)
      return .int { function(try first($0), try second($0)) }
    case .doubles(let function):
      let (first, second) = (arguments[0].asDouble, arguments[1].asDouble)
      return .double { function(try first($0), try second($0)) }
    case .float(let function):
      let first = arguments[0].asFloat
      return .float { function(try first($0)) }
    case .intToDouble(let function):
      let first = arguments[0].asInt
      return .double { function(try first($0)) }
    case .intToFloat(let function):
      let first = arguments[0].asInt
      return .float { function(try first($0)) }
    case .doubleToInt(let function):
      let first = arguments[0].asDouble
      return .int { try function(try first($0), site) }
    case .count, .position, .change: return .void { _ in }
    }
  }

  /// The use of a member whose receiver and arguments have been checked; `nil` where it is none of a member's forms.
  func use(
    on receiver: Receiver?, _ arguments: [Typed], _ bindings: [String: SwiftType],
    result: SwiftType, _ site: Site
  ) -> Typed? {
    switch (self, receiver) {
    case (.count(let count), let receiver?):
      return Typed(result, site) {
        let own = receiver.lowerRead()
        return .int { machine in
          try machine.tick(site)
          return count(try own(machine))
        }
      }
    case (.position(let find), let receiver?):
      let element = bindings["Element"] ?? .void
      let lookUp: () -> Run<Value?> = {
        let (own, wanted) = (receiver.lowerRead(), arguments[0].lower().asValue)
        return { machine in
          try machine.tick(site)
          let receiver = try own(machine)
          return find(receiver, try wanted(machine), element, machine).map { .int($0) }
        }
      }
      var typed = Typed(result, site) {
        let find = lookUp()
        return .value { .optional(try find($0)) }
      }
      typed.lookUp = lookUp
      return typed
    case (.change(let body), .place(let place)?):
      return Typed(result, site) {
        let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
        let argument = arguments[0].lower().asValue
        return .void { machine in
          try machine.tick(site)
          try prepare?(machine)
          let new = try argument(machine)
          try modify(machine) { try body(&$0, new, machine, site) }
        }
      }
    default: return nil
    }
  }

  /// The same function as any other of a host's, for uses as a value.
  var body: (HostCall) throws -> Value {
    switch self {
    case .double(let function): { .double(function(try $0[0])) }
    case .ints(let function): { .int(function(try $0[0], try $0[1])) }
    case .doubles(let function): { .double(function(try $0[0], try $0[1])) }
    case .float(let function): { .float(function(try $0[0])) }
    case .intToDouble(let function): { .double(function(try $0[0])) }
    case .intToFloat(let function): { .float(function(try $0[0])) }
    case .doubleToInt(let function): { .int(try function(try $0[0], $0.site)) }
    case .count(let count): { .int(count($0.receiverValue)) }
    case .position(let find):
      {
        .optional(
          find($0.receiverValue, $0.arguments[0], $0.elementType, $0.machine).map { .int($0) })
      }
    case .change: { _ in .void }
    }
  }

  /// What a declaration of this form runs where it is not called directly.
  var declared: Declaration.Body {
    guard case .change(let change) = self else { return .host(body) }
    return .mutating { value, call in
      try change(&value, call.arguments[0], call.machine, call.site)
      return .void
    }
  }
}

extension Receiver {
  /// Code that reads it.
  fileprivate func lowerRead() -> Run<Value> {
    switch self {
    case .value(let typed): typed.lower().asValue
    case .place(let place): place.lowerRead().asValue
    }
  }
}
