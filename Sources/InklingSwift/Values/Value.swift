/// A value of a running lesson. Its static type is known from the check, so a value carries none.
public enum Value {
  case void
  case int(Int)
  case double(Double)
  case float(Float)
  case bool(Bool)
  case string(String)
  /// An array of `Int`.
  case ints([Int])
  /// An array of `Double`.
  case doubles([Double])
  /// An array of `Float`.
  case floats([Float])
  /// An array of anything else, or the elements of another sequence.
  case array([Value])
  case tuple([Value])
  /// `Range<Int>`.
  case range(Range<Int>)
  /// `ClosedRange<Int>`.
  case closedRange(ClosedRange<Int>)
  /// `nil`.
  case none
  /// An optional that holds a value.
  indirect case some(Value)
  case function(FunctionValue)
  /// A value of one of the host's types.
  case host(HostObject)
  /// The place of a variable that a closure has captured; never seen by a host.
  case box(Box)
}

/// The base of everything that holds a host's value.
open class HostObject {
  /// Makes one; subclasses hold the value.
  public init() {}
}

/// Holds a value of the host's type `Wrapped`.
public final class HostBox<Wrapped>: HostObject {
  /// The host's value.
  public let wrapped: Wrapped
  /// Holds `wrapped`.
  public init(_ wrapped: Wrapped) { self.wrapped = wrapped }
}
