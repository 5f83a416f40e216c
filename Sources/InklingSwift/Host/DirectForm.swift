/// A host's function of numbers that is called without wrapping them.
enum DirectForm {
  case double((Double) -> Double)
  case ints((Int, Int) -> Int)
  case doubles((Double, Double) -> Double)
  case float((Float) -> Float)
  case intToDouble((Int) -> Double)
  case intToFloat((Int) -> Float)
  case doubleToInt((Double, Site) throws -> Int)

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
    }
  }
}
