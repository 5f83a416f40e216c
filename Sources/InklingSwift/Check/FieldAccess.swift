/// Stored properties of structs in local variables, read and set in place: `nil` or `false` where there is no struct,
/// because a call under way is changing it. What reads is `mutating` as well, because then nothing is retained.
extension Value {
  @inline(__always)
  mutating func intField(_ index: Int) -> Int? {
    if case .tuple(let fields) = self, case .int(let field) = fields[index] { return field }
    return nil
  }

  @inline(__always)
  mutating func doubleField(_ index: Int) -> Double? {
    if case .tuple(let fields) = self, case .double(let field) = fields[index] { return field }
    return nil
  }

  @inline(__always)
  mutating func valueField(_ index: Int) -> Value? {
    if case .tuple(let fields) = self { return fields[index] }
    return nil
  }

  @inline(__always)
  mutating func intField(_ outer: Int, _ index: Int) -> Int? {
    if case .tuple(let values) = self, case .tuple(let fields) = values[outer],
      case .int(let field) = fields[index]
    {
      return field
    }
    return nil
  }

  @inline(__always)
  mutating func doubleField(_ outer: Int, _ index: Int) -> Double? {
    if case .tuple(let values) = self, case .tuple(let fields) = values[outer],
      case .double(let field) = fields[index]
    {
      return field
    }
    return nil
  }

  @inline(__always)
  mutating func valueField(_ outer: Int, _ index: Int) -> Value? {
    if case .tuple(let values) = self, case .tuple(let fields) = values[outer] {
      return fields[index]
    }
    return nil
  }

  /// Sets a property.
  @inline(__always)
  mutating func setField(_ index: Int, to new: Value) -> Bool {
    // The fields are moved out while one changes, so that nothing else refers to them and nothing is copied.
    guard case .tuple = self else { return false }
    guard case .tuple(var fields) = consume self else {
      self = .void
      return false
    }
    fields[index] = new
    self = .tuple(fields)
    return true
  }

  /// Sets a property of a property.
  @inline(__always)
  mutating func setField(_ outer: Int, _ index: Int, to new: Value) -> Bool {
    guard case .tuple = self else { return false }
    guard case .tuple(var fields) = consume self else {
      self = .void
      return false
    }
    let isSet = fields[outer].setField(index, to: new)
    self = .tuple(fields)
    return isSet
  }
}

/// Which stored property: the number of it, or those of a property and of one of its own.
struct FieldPath {
  let slot: Int
  var outer: Int?
  let index: Int
}

/// Code that reads a stored property of a struct in a local variable.
func readField(_ path: FieldPath, _ type: SwiftType, _ site: Site) -> Code {
  let (slot, index) = (path.slot, path.index)
  if let outer = path.outer {
    switch type {
    case .int:
      return .int { machine in
        if let field = machine.values[machine.valueBase + slot].intField(outer, index) {
          return field
        }
        throw overlapping(site)
      }
    case .double:
      return .double { machine in
        if let field = machine.values[machine.valueBase + slot].doubleField(outer, index) {
          return field
        }
        throw overlapping(site)
      }
    default:
      return .unwrapping(
        { machine in
          if let field = machine.values[machine.valueBase + slot].valueField(outer, index) {
            return field.unlinked
          }
          throw overlapping(site)
        }, as: type)
    }
  }
  switch type {
  case .int:
    return .int { machine in
      if let field = machine.values[machine.valueBase + slot].intField(index) { return field }
      throw overlapping(site)
    }
  case .double:
    return .double { machine in
      if let field = machine.values[machine.valueBase + slot].doubleField(index) { return field }
      throw overlapping(site)
    }
  default:
    return .unwrapping(
      { machine in
        if let field = machine.values[machine.valueBase + slot].valueField(index) {
          return field.unlinked
        }
        throw overlapping(site)
      }, as: type)
  }
}

/// Code that sets a stored property of a struct in a local variable.
func storeField(_ path: FieldPath, _ value: Code, _ type: SwiftType, _ site: Site) -> Run<Void> {
  let (slot, index) = (path.slot, path.index)
  if let outer = path.outer {
    if case .double(let value) = value {
      return { machine in
        let new = Value.double(try value(machine))
        let isSet = machine.values[machine.valueBase + slot].setField(outer, index, to: new)
        if !isSet { throw overlapping(site) }
      }
    }
    let value = value.asValue
    return { machine in
      let new = try value(machine)
      let isSet = machine.values[machine.valueBase + slot].setField(outer, index, to: new)
      if !isSet { throw overlapping(site) }
    }
  }
  if case .double(let value) = value {
    return { machine in
      let new = Value.double(try value(machine))
      if !machine.values[machine.valueBase + slot].setField(index, to: new) {
        throw overlapping(site)
      }
    }
  }
  let value = value.asValue
  return { machine in
    let new = try value(machine)
    if !machine.values[machine.valueBase + slot].setField(index, to: new) {
      throw overlapping(site)
    }
  }
}
