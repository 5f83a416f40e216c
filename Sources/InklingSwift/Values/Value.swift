/// A value of a running lesson. Its static type is known from the check, so a value carries none.
public enum Value {
  case void
  /// An `Int`, or another integer in the form that ``SizedInteger`` gives it.
  case int(Int)
  case double(Double)
  case float(Float)
  case bool(Bool)
  case string(String)
  case character(Character)
  indirect case substring(Substring)
  /// `String.Index`.
  case index(String.Index)
  /// An array of `Int`.
  case ints([Int])
  /// An array of `Double`.
  case doubles([Double])
  /// An array of `Float`.
  case floats([Float])
  /// An array of `Bool`.
  case bools([Bool])
  /// An array of anything else, or the elements of another sequence.
  case array([Value])
  /// A tuple, the stored properties of a lesson's own struct, or the two ends of a `ClosedRange` of decimals.
  case tuple([Value])
  /// `Range<Int>`.
  case range(Range<Int>)
  /// `ClosedRange<Int>`.
  case closedRange(ClosedRange<Int>)
  /// A part of an array, and the number of its first element there.
  indirect case slice(Value, from: Int)
  case dictionary(HashTable)
  /// A set: the keys of a table without values.
  case set(HashTable)
  /// `nil`.
  case none
  /// An optional that holds a value.
  indirect case some(Value)
  case function(FunctionValue)
  /// A value of a lesson's own enum: the number of the case, and what it carries.
  case variant(Int, [Value])
  /// A value whose type is known only when the lesson runs.
  case dynamic(DynamicValue)
  /// A value of one of the host's types.
  case host(HostObject)
  /// The place of a variable that a closure has captured; never seen by a host.
  case box(Box)
  /// A part of a value of a lesson's own type that may hold others of that type; never seen by a host.
  case link(Link)
}

/// The base of everything that holds a host's value.
open class HostObject {
  /// Makes one; subclasses hold the value.
  public init() {}
}

/// Holds a value of the host's type `Wrapped`.
public final class HostBox<Wrapped>: HostObject {
  /// The host's value.
  public fileprivate(set) var wrapped: Wrapped
  /// Holds `wrapped`.
  public init(_ wrapped: Wrapped) { self.wrapped = wrapped }
}

extension Value {
  /// Changes a value of the host's, in place where nothing else refers to it.
  ///
  /// - Parameters:
  ///   - type: The host's type.
  ///   - change: Changes the value. Where it throws, the value stays as far as it has been changed.
  /// - Returns: What `change` returns, or `nil` where the value is none of that type.
  public mutating func update<Wrapped, Result>(
    _ type: Wrapped.Type, _ change: (inout Wrapped) throws -> Result
  ) rethrows -> Result? {
    guard var box = takeBox(of: Wrapped.self) else { return nil }
    if !isKnownUniquelyReferenced(&box) { box = HostBox(box.wrapped) }
    defer { self = .host(box) }
    return try change(&box.wrapped)
  }

  /// Takes the box out, so that the caller's is the only reference to it.
  private mutating func takeBox<Wrapped>(of type: Wrapped.Type) -> HostBox<Wrapped>? {
    guard case .host(let object) = self, let box = object as? HostBox<Wrapped> else { return nil }
    self = .void
    return box
  }
}
