/// One use of a host's declaration: the receiver, and the arguments in the order of the parameters.
public struct HostCall {
  let machine: Machine
  let site: Site
  /// The value whose member is used; `.void` for functions and static members.
  let receiverValue: Value
  /// The arguments in the order of the parameters, defaults filled in; a variadic parameter's as one array.
  let arguments: HostArguments
  /// What the declaration's generic parameters stand for in this use.
  let bindings: [String: SwiftType]

  /// The receiver.
  ///
  /// - Parameter type: The type that the receiver's type was declared to hold.
  public func receiver<T>(_ type: T.Type = T.self) throws -> T {
    guard case .host(let object) = receiverValue, let box = object as? HostBox<T> else {
      throw mismatch("the receiver", type)
    }
    return box.wrapped
  }

  /// The argument for a parameter.
  ///
  /// - Parameter index: The parameter's number, from 0.
  public subscript<T: HostConvertible>(_ index: Int) -> T {
    get throws {
      guard arguments.indices.contains(index), let value = T(hostValue: arguments[index]) else {
        throw mismatch("argument \(index)", T.self)
      }
      return value
    }
  }

  /// Calls the function without parameters that is an argument.
  ///
  /// - Parameter index: The parameter's number, from 0.
  public func result(ofFunction index: Int) throws -> Value {
    guard arguments.indices.contains(index), case .function(let function) = arguments[index] else {
      throw mismatch("argument \(index)", (() -> Void).self)
    }
    return try machine.call(function, [], site)
  }

  /// Calls the function that is the argument for a parameter.
  ///
  /// - Parameters:
  ///   - index: The parameter's number, from 0.
  ///   - values: What to call it with, in the order of its own parameters.
  /// - Throws: What stops the function.
  public func result(ofFunction index: Int, with values: [Value] = []) throws -> Value {
    guard arguments.indices.contains(index), case .function(let function) = arguments[index]
    else { throw mismatch("argument \(index)", FunctionValue.self) }
    return try machine.call(function, values, site)
  }

  /// The function that is the argument for a parameter, to be called later and as often as wanted; `nil` where the
  /// argument is `nil`.
  ///
  /// It is called on the thread that runs the lesson. What it throws stops the step: pass it on as it is.
  ///
  /// - Parameter index: The parameter's number, from 0.
  public func function(_ index: Int) throws -> (([Value]) throws -> Value)? {
    guard arguments.indices.contains(index) else {
      throw mismatch("argument \(index)", FunctionValue.self)
    }
    let function: FunctionValue
    switch arguments[index] {
    case .function(let value), .some(.function(let value)): function = value
    case .none: return nil
    default: throw mismatch("argument \(index)", FunctionValue.self)
    }
    // The machine holds the lesson's variables, which can hold what keeps this function.
    return { [weak machine, site] values in
      guard let machine else { throw site.error(.hostError, "the lesson of this function is over") }
      return try machine.call(function, values, site)
    }
  }

  /// The diagnostic that stops the step at this use.
  public func failure(_ message: String, hint: String? = nil) -> Diagnostic {
    site.error(.hostError, message, hint: hint)
  }

  private func mismatch(_ what: String, _ type: Any.Type) -> Diagnostic {
    site.error(.hostError, "\(what) of this call is not the \(type) that its declaration promises")
  }
}
