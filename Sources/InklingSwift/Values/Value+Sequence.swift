extension Value {
  /// How many elements an array, range or other sequence has.
  var elementCount: Int {
    switch self {
    case .ints(let elements): elements.count
    case .doubles(let elements): elements.count
    case .floats(let elements): elements.count
    case .array(let elements), .tuple(let elements): elements.count
    case .range(let range): Self.distance(range.lowerBound, range.upperBound)
    case .closedRange(let range):
      Self.distance(range.lowerBound, range.upperBound).addingReportingOverflow(1).overflow
        ? .max : Self.distance(range.lowerBound, range.upperBound) + 1
    default: 0
    }
  }

  /// How far apart two numbers are; at most `Int.max`.
  private static func distance(_ lower: Int, _ upper: Int) -> Int {
    let (distance, overflow) = upper.subtractingReportingOverflow(lower)
    return overflow ? .max : distance
  }

  /// The element at an offset from the start, which must be in range.
  func element(at offset: Int) -> Value {
    switch self {
    case .ints(let elements): .int(elements[offset])
    case .doubles(let elements): .double(elements[offset])
    case .floats(let elements): .float(elements[offset])
    case .array(let elements), .tuple(let elements): elements[offset]
    case .range(let range): .int(range.lowerBound + offset)
    case .closedRange(let range): .int(range.lowerBound + offset)
    default: .void
    }
  }

  /// All elements of an array, range or other sequence.
  public var elements: [Value] {
    if case .array(let elements) = self { return elements }
    return (0..<elementCount).map(element(at:))
  }

  /// An array of elements of a static type, in the form that the type's arrays have.
  static func makeArray(_ elements: [Value], of type: SwiftType) -> Value {
    switch type {
    case .int: .ints(elements.map(\.unsafeInt))
    case .double: .doubles(elements.map(\.unsafeDouble))
    case .float: .floats(elements.map(\.unsafeFloat))
    default: .array(elements)
    }
  }

  /// Replaces the element at an offset, which must be in range.
  mutating func setElement(at offset: Int, to new: Value) {
    // Each payload is taken out while it changes, so that it is the only reference and nothing is copied.
    switch self {
    case .ints(var elements):
      self = .void
      elements[offset] = new.unsafeInt
      self = .ints(elements)
    case .doubles(var elements):
      self = .void
      elements[offset] = new.unsafeDouble
      self = .doubles(elements)
    case .floats(var elements):
      self = .void
      elements[offset] = new.unsafeFloat
      self = .floats(elements)
    case .array(var elements):
      self = .void
      elements[offset] = new
      self = .array(elements)
    case .tuple(var elements):
      self = .void
      elements[offset] = new
      self = .tuple(elements)
    default: break
    }
  }

  /// Changes the element at an offset, which must be in range, in place.
  mutating func modifyElement(
    at offset: Int, _ body: (inout Value) throws -> Void
  ) rethrows {
    switch self {
    case .array(var elements):
      self = .void
      defer { self = .array(elements) }
      try body(&elements[offset])
    case .tuple(var elements):
      self = .void
      defer { self = .tuple(elements) }
      try body(&elements[offset])
    default:
      var element = element(at: offset)
      try body(&element)
      setElement(at: offset, to: element)
    }
  }

  /// Adds an element at the end of an array.
  mutating func append(_ new: Value) {
    switch self {
    case .ints(var elements):
      self = .void
      elements.append(new.unsafeInt)
      self = .ints(elements)
    case .doubles(var elements):
      self = .void
      elements.append(new.unsafeDouble)
      self = .doubles(elements)
    case .floats(var elements):
      self = .void
      elements.append(new.unsafeFloat)
      self = .floats(elements)
    case .array(var elements):
      self = .void
      elements.append(new)
      self = .array(elements)
    default: break
    }
  }

  /// Takes away the last element of an array.
  mutating func removeLast() -> Value? {
    switch self {
    case .ints(var elements):
      self = .void
      defer { self = .ints(elements) }
      return elements.popLast().map { .int($0) }
    case .doubles(var elements):
      self = .void
      defer { self = .doubles(elements) }
      return elements.popLast().map { .double($0) }
    case .floats(var elements):
      self = .void
      defer { self = .floats(elements) }
      return elements.popLast().map { .float($0) }
    case .array(var elements):
      self = .void
      defer { self = .array(elements) }
      return elements.popLast()
    default: return nil
    }
  }

  /// The payload of a value that the check has proved to be an `Int`; 0 for any other.
  var unsafeInt: Int { if case .int(let value) = self { value } else { 0 } }
  /// The payload of a value that the check has proved to be a `Double`; 0 for any other.
  var unsafeDouble: Double { if case .double(let value) = self { value } else { 0 } }
  /// The payload of a value that the check has proved to be a `Float`; 0 for any other.
  var unsafeFloat: Float { if case .float(let value) = self { value } else { 0 } }
  /// The payload of a value that the check has proved to be a `Bool`; false for any other.
  var unsafeBool: Bool { if case .bool(let value) = self { value } else { false } }
  /// The payload of a value that the check has proved to be a `String`; empty for any other.
  var unsafeString: String { if case .string(let value) = self { value } else { "" } }
}
