/// A type whose values pass between lessons and a host.
public protocol HostConvertible {
  /// The Swift value in a lesson's value, or `nil` where it holds another type.
  init?(hostValue: Value)
  /// The lesson's value for this one.
  var hostValue: Value { get }
}

extension Int: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .int(let value) = hostValue else { return nil }
    self = value
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .int(self) }
}

extension Double: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .double(let value) = hostValue else { return nil }
    self = value
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .double(self) }
}

extension Float: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .float(let value) = hostValue else { return nil }
    self = value
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .float(self) }
}

extension Bool: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .bool(let value) = hostValue else { return nil }
    self = value
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .bool(self) }
}

extension String: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .string(let value) = hostValue else { return nil }
    self = value
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .string(self) }
}

extension Range<Int>: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .range(let value) = hostValue else { return nil }
    self = value
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .range(self) }
}

extension ClosedRange: HostConvertible where Bound: HostConvertible & BinaryFloatingPoint {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .tuple(let ends) = hostValue, ends.count == 2,
      let first = Bound(hostValue: ends[0]), let last = Bound(hostValue: ends[1]), first <= last
    else { return nil }
    self = first...last
  }
  /// The lesson's value for this one.
  public var hostValue: Value { .tuple([lowerBound.hostValue, upperBound.hostValue]) }
}

extension Array: HostConvertible where Element: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    if case .ints(let values) = hostValue, let same = values as? Self {
      self = same
    } else if case .doubles(let values) = hostValue, let same = values as? Self {
      self = same
    } else if case .floats(let values) = hostValue, let same = values as? Self {
      self = same
    } else if case .bools(let values) = hostValue, let same = values as? Self {
      self = same
    } else if case .array(let values) = hostValue {
      var elements: [Element] = []
      elements.reserveCapacity(values.count)
      for value in values {
        guard let element = Element(hostValue: value) else { return nil }
        elements.append(element)
      }
      self = elements
    } else {
      return nil
    }
  }

  /// The lesson's value for this one.
  public var hostValue: Value {
    if let same = self as? [Int] { return .ints(same) }
    if let same = self as? [Double] { return .doubles(same) }
    if let same = self as? [Float] { return .floats(same) }
    if let same = self as? [Bool] { return .bools(same) }
    return .array(map(\.hostValue))
  }
}

extension Optional: HostConvertible where Wrapped: HostConvertible {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    switch hostValue {
    case .none: self = .none
    case .some(let value):
      guard let wrapped = Wrapped(hostValue: value) else { return nil }
      self = wrapped
    default: return nil
    }
  }

  /// The lesson's value for this one.
  public var hostValue: Value {
    switch self {
    case .none: .none
    case .some(let wrapped): .some(wrapped.hostValue)
    }
  }
}

/// A type of a host's that lessons hold as it is, in a ``HostBox``.
public protocol HostBoxed: HostConvertible {}

extension HostBoxed {
  /// The value in a lesson's value, or `nil` where that holds another type.
  public init?(hostValue: Value) {
    guard case .host(let object) = hostValue, let box = object as? HostBox<Self> else { return nil }
    self = box.wrapped
  }

  /// The lesson's value for this one.
  public var hostValue: Value { .host(HostBox(self)) }
}
