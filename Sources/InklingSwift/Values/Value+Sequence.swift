extension Value {
  /// How many elements an array, range or other sequence has.
  var elementCount: Int {
    switch self {
    case .ints(let elements): elements.count
    case .doubles(let elements): elements.count
    case .floats(let elements): elements.count
    case .bools(let elements): elements.count
    case .array(let elements), .tuple(let elements): elements.count
    case .range(let range): Self.distance(range.lowerBound, range.upperBound)
    case .closedRange(let range):
      Self.distance(range.lowerBound, range.upperBound).addingReportingOverflow(1).overflow
        ? .max : Self.distance(range.lowerBound, range.upperBound) + 1
    case .slice(let elements, _): elements.elementCount
    case .dictionary(let table), .set(let table): table.entries.count
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
    case .bools(let elements): .bool(elements[offset])
    case .array(let elements), .tuple(let elements): elements[offset]
    case .range(let range): .int(range.lowerBound + offset)
    case .closedRange(let range): .int(range.lowerBound + offset)
    case .slice(let elements, _): elements.element(at: offset)
    case .dictionary(let table): table.pair(at: offset)
    case .set(let table): table.key(at: offset)
    default: .void
    }
  }

  /// All elements of an array, range or other sequence, and the characters of text.
  public var elements: [Value] {
    switch self {
    case .array(let elements): elements
    case .string(let text): text[...].characterValues
    case .substring(let text): text.characterValues
    default: (0..<elementCount).map(element(at:))
    }
  }

  /// The value as one whose elements have numbers: text becomes its characters.
  var asSequence: Value {
    switch self {
    case .string, .substring: .array(elements)
    default: self
    }
  }

  /// An array of elements of a static type, in the form that the type's arrays have.
  static func makeArray(_ elements: [Value], of type: SwiftType) -> Value {
    switch type {
    case .int: .ints(elements.map(\.unsafeInt))
    case .double: .doubles(elements.map(\.unsafeDouble))
    case .float: .floats(elements.map(\.unsafeFloat))
    case .bool: .bools(elements.map(\.unsafeBool))
    default: .array(elements)
    }
  }

  /// Replaces the element at an offset, which must be in range.
  mutating func setElement(at offset: Int, to new: Value) {
    // The payload is taken out while it changes, so that it is the only reference and nothing is copied.
    switch takePayload() {
    case .ints(var elements):
      elements[offset] = new.unsafeInt
      self = .ints(elements)
    case .doubles(var elements):
      elements[offset] = new.unsafeDouble
      self = .doubles(elements)
    case .floats(var elements):
      elements[offset] = new.unsafeFloat
      self = .floats(elements)
    case .bools(var elements):
      elements[offset] = new.unsafeBool
      self = .bools(elements)
    case .values(var elements, let isTuple):
      elements[offset] = new
      self = isTuple ? .tuple(elements) : .array(elements)
    case .other: break
    }
  }

  /// Changes the element at an offset, which must be in range, in place.
  mutating func modifyElement(
    at offset: Int, _ body: (inout Value) throws -> Void
  ) rethrows {
    switch self {
    case .array, .tuple: break
    default:
      var element = element(at: offset)
      defer { setElement(at: offset, to: element) }
      return try body(&element)
    }
    guard case .values(var elements, let isTuple) = takePayload() else { return }
    defer { self = isTuple ? .tuple(elements) : .array(elements) }
    try body(&elements[offset])
  }

  /// Adds an element at the end of an array.
  mutating func append(_ new: Value) {
    switch takePayload() {
    case .ints(var elements):
      elements.append(new.unsafeInt)
      self = .ints(elements)
    case .doubles(var elements):
      elements.append(new.unsafeDouble)
      self = .doubles(elements)
    case .floats(var elements):
      elements.append(new.unsafeFloat)
      self = .floats(elements)
    case .bools(var elements):
      elements.append(new.unsafeBool)
      self = .bools(elements)
    case .values(var elements, let isTuple):
      elements.append(new)
      self = isTuple ? .tuple(elements) : .array(elements)
    case .other: break
    }
  }

  /// Takes away the last element of an array.
  mutating func removeLast() -> Value? {
    let last: Value?
    switch takePayload() {
    case .ints(var elements):
      last = elements.popLast().map { .int($0) }
      self = .ints(elements)
    case .doubles(var elements):
      last = elements.popLast().map { .double($0) }
      self = .doubles(elements)
    case .floats(var elements):
      last = elements.popLast().map { .float($0) }
      self = .floats(elements)
    case .bools(var elements):
      last = elements.popLast().map { .bool($0) }
      self = .bools(elements)
    case .values(var elements, let isTuple):
      last = elements.popLast()
      self = isTuple ? .tuple(elements) : .array(elements)
    case .other: last = nil
    }
    return last
  }

  /// The elements of an array or tuple, out of their value.
  enum Payload {
    case ints([Int])
    case doubles([Double])
    case floats([Float])
    case bools([Bool])
    case values([Value], isTuple: Bool)
    case other

    var value: Value {
      switch self {
      case .ints(let elements): .ints(elements)
      case .doubles(let elements): .doubles(elements)
      case .floats(let elements): .floats(elements)
      case .bools(let elements): .bools(elements)
      case .values(let elements, let isTuple): isTuple ? .tuple(elements) : .array(elements)
      case .other: .void
      }
    }
  }

  /// Takes the elements of an array or tuple out, leaving `.void`; anything else stays where it is.
  ///
  /// Not inlined: when it returns, no other reference to the elements is left over from the value that held them.
  @inline(never)
  mutating func takePayload() -> Payload {
    let payload: Payload
    switch self {
    case .ints(let elements): payload = .ints(elements)
    case .doubles(let elements): payload = .doubles(elements)
    case .floats(let elements): payload = .floats(elements)
    case .bools(let elements): payload = .bools(elements)
    case .array(let elements): payload = .values(elements, isTuple: false)
    case .tuple(let elements): payload = .values(elements, isTuple: true)
    default: return .other
    }
    self = .void
    return payload
  }

  /// The payload of a value that the check has proved to be an `Int`; 0 for any other.
  var unsafeInt: Int { if case .int(let value) = self { value } else { 0 } }
  /// The payload of a value that the check has proved to be a `Double`; 0 for any other.
  var unsafeDouble: Double { if case .double(let value) = self { value } else { 0 } }
  /// The payload of a value that the check has proved to be a `Float`; 0 for any other.
  var unsafeFloat: Float { if case .float(let value) = self { value } else { 0 } }
  /// The payload of a value that the check has proved to be a `Bool`; false for any other.
  var unsafeBool: Bool { if case .bool(let value) = self { value } else { false } }
  /// The payload of a value that the check has proved to be a `String` or `Substring`; empty for any other.
  var unsafeString: String {
    switch self {
    case .string(let value): value
    case .substring(let value): String(value)
    default: ""
    }
  }
  /// The payload of a value that the check has proved to be a `Character`; a space for any other.
  var unsafeCharacter: Character { if case .character(let value) = self { value } else { " " } }
}
