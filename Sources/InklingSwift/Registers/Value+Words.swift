/// Elements and properties that are words, read into registers and set from them where they lie: `false` where there is
/// no such part. Each is a function of its own, because in a function as large as `Machine.execute` nothing is inlined.
extension Value {
  @inline(never)
  mutating func readInt(at index: Int, into register: UnsafeMutablePointer<Int>) -> Bool {
    guard let element = intElement(at: index) else { return false }
    register.pointee = element
    return true
  }

  @inline(never)
  mutating func readDouble(at index: Int, into register: UnsafeMutablePointer<Int>) -> Bool {
    guard let element = doubleElement(at: index) else { return false }
    register.pointee = element.word
    return true
  }

  @inline(never)
  mutating func readBool(at index: Int, into register: UnsafeMutablePointer<Int>) -> Bool {
    guard let element = boolElement(at: index) else { return false }
    register.pointee = element.word
    return true
  }

  @inline(never)
  mutating func readInt(
    at row: Int, _ index: Int, into register: UnsafeMutablePointer<Int>
  ) -> Bool {
    guard let element = intElement(at: row, index) else { return false }
    register.pointee = element
    return true
  }

  @inline(never)
  mutating func readDouble(
    at row: Int, _ index: Int, into register: UnsafeMutablePointer<Int>
  ) -> Bool {
    guard let element = doubleElement(at: row, index) else { return false }
    register.pointee = element.word
    return true
  }

  @inline(never)
  mutating func writeInt(_ word: Int, at index: Int) -> Bool {
    setElement(at: index, toInt: word)
  }

  @inline(never)
  mutating func writeDouble(_ word: Int, at index: Int) -> Bool {
    setElement(at: index, toDouble: Double(word: word))
  }

  @inline(never)
  mutating func writeBool(_ word: Int, at index: Int) -> Bool {
    setElement(at: index, toBool: word != 0)
  }

  @inline(never)
  mutating func writeInt(_ word: Int, at row: Int, _ index: Int) -> Bool {
    setElement(at: row, index, toInt: word)
  }

  @inline(never)
  mutating func writeDouble(_ word: Int, at row: Int, _ index: Int) -> Bool {
    setElement(at: row, index, toDouble: Double(word: word))
  }

  /// Reads any element of a sequence.
  @inline(never)
  mutating func readElement(at index: Int, into value: inout Value) -> Bool {
    guard index < elementCount else { return false }
    value = element(at: index)
    return true
  }

  /// Reads a stored property.
  ///
  /// - Parameters:
  ///   - outer: 0, or one more than the number of the property whose property it is.
  ///   - index: The number of the property.
  @inline(never)
  mutating func readField(
    _ outer: Int, _ index: Int, into register: UnsafeMutablePointer<Int>
  ) -> Bool {
    guard case .tuple(let fields) = self else { return false }
    if outer == 0 { return fields[index].read(into: register) }
    guard case .tuple(let inner) = fields[outer &- 1] else { return false }
    return inner[index].read(into: register)
  }

  @inline(__always)
  private func read(into register: UnsafeMutablePointer<Int>) -> Bool {
    switch self {
    case .double(let value): register.pointee = value.word
    case .int(let value): register.pointee = value
    case .bool(let value): register.pointee = value.word
    case .float(let value): register.pointee = value.word
    default: return false
    }
    return true
  }

  /// Sets a stored property; for the parameters see ``readField(_:_:into:)``.
  @inline(never)
  mutating func writeField(_ outer: Int, _ index: Int, _ new: Value) -> Bool {
    outer == 0 ? setField(index, to: new) : setField(outer &- 1, index, to: new)
  }
}

/// Moves a value on. That is cheaper than a copy, whose references are counted.
@inline(__always)
func move(_ value: inout Value, to place: inout Value) {
  swap(&value, &place)
  value = .void
}
