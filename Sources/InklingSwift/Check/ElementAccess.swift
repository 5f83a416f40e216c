/// Refuses an index outside an array.
@inline(__always)
func checkIndex(_ index: Int, _ count: Int, _ site: Site) throws {
  if index < 0 || index >= count { throw indexError(index, count, site) }
}

private func indexError(_ index: Int, _ count: Int, _ site: Site) -> Diagnostic {
  site.error(
    .indexOutOfRange,
    count == 0
      ? "index \(index) is out of range: the array is empty"
      : "index \(index) is out of range: the array has \(count) element\(count == 1 ? "" : "s"), 0 to \(count - 1)"
  )
}

/// Code that reads an element of an array.
func readElement(
  of array: @escaping Run<Value>, at index: @escaping Run<Int>, _ element: SwiftType, _ site: Site
) -> Code {
  switch element {
  case .int:
    return .int { machine in
      guard case .ints(let elements) = try array(machine) else { return 0 }
      let index = try index(machine)
      try checkIndex(index, elements.count, site)
      return elements[index]
    }
  case .double:
    return .double { machine in
      guard case .doubles(let elements) = try array(machine) else { return 0 }
      let index = try index(machine)
      try checkIndex(index, elements.count, site)
      return elements[index]
    }
  case .float:
    return .float { machine in
      guard case .floats(let elements) = try array(machine) else { return 0 }
      let index = try index(machine)
      try checkIndex(index, elements.count, site)
      return elements[index]
    }
  default:
    return .unwrapping(
      { machine in
        guard case .array(let elements) = try array(machine) else { return .void }
        let index = try index(machine)
        try checkIndex(index, elements.count, site)
        return elements[index]
      }, as: element)
  }
}

/// Code that reads an element of an array in a local variable.
func readElement(
  ofLocal slot: Int, at index: @escaping Run<Int>, _ element: SwiftType, _ site: Site
) -> Code {
  switch element {
  case .int:
    return .int { machine in
      let index = try index(machine)
      guard case .ints(let elements) = machine.values[machine.valueBase + slot] else { return 0 }
      try checkIndex(index, elements.count, site)
      return elements[index]
    }
  case .double:
    return .double { machine in
      let index = try index(machine)
      guard case .doubles(let elements) = machine.values[machine.valueBase + slot] else { return 0 }
      try checkIndex(index, elements.count, site)
      return elements[index]
    }
  default:
    return .unwrapping(
      { machine in
        let index = try index(machine)
        let array = machine.values[machine.valueBase + slot]
        try checkIndex(index, array.elementCount, site)
        return array.element(at: index)
      }, as: element)
  }
}

/// Code that reads an element of an array that is an element of an array in a local variable.
func readElement(
  ofLocal slot: Int, row: @escaping Run<Int>, _ rowSite: Site, at index: @escaping Run<Int>,
  _ element: SwiftType, _ site: Site
) -> Code {
  if element == .double {
    return .double { machine in
      let (row, index) = (try row(machine), try index(machine))
      guard case .array(let rows) = machine.values[machine.valueBase + slot] else { return 0 }
      try checkIndex(row, rows.count, rowSite)
      guard case .doubles(let elements) = rows[row] else { return 0 }
      try checkIndex(index, elements.count, site)
      return elements[index]
    }
  }
  return .unwrapping(
    { machine in
      let (row, index) = (try row(machine), try index(machine))
      guard case .array(let rows) = machine.values[machine.valueBase + slot] else { return .void }
      try checkIndex(row, rows.count, rowSite)
      try checkIndex(index, rows[row].elementCount, site)
      return rows[row].element(at: index)
    }, as: element)
}

/// Code that sets an element of a row of an array in a local variable, at the indices that words of the frame hold.
func storeDouble(
  inLocal slot: Int, row: Int, _ rowSite: Site, at index: Int, _ value: @escaping Run<Double>,
  _ site: Site
) -> Run<Void> {
  { machine in
    let new = try value(machine)
    let row = machine.words[machine.wordBase + row]
    let index = machine.words[machine.wordBase + index]
    let place = machine.valueBase + slot
    // Rows and row are taken out while they change, so that each is the only reference and nothing is copied.
    guard case .values(var rows, _) = machine.values[place].takePayload() else { return }
    defer { machine.values[place] = .array(rows) }
    try checkIndex(row, rows.count, rowSite)
    try checkIndex(index, rows[row].elementCount, site)
    guard case .doubles(var elements) = rows[row].takePayload() else { return }
    elements[index] = new
    rows[row] = .doubles(elements)
  }
}

/// Code that sets an element of an array in a local variable, at the index that a word of the frame holds.
func storeElement(
  inLocal slot: Int, at index: Int, _ value: Code, _ element: SwiftType, _ site: Site
) -> Run<Void> {
  // The payload is taken out while it changes, so that it is the only reference and nothing is copied.
  switch element {
  case .int:
    let value = value.asInt
    return { machine in
      let new = try value(machine)
      let offset = machine.words[machine.wordBase + index]
      let place = machine.valueBase + slot
      guard case .ints(var elements) = machine.values[place] else { return }
      try checkIndex(offset, elements.count, site)
      machine.values[place] = .void
      elements[offset] = new
      machine.values[place] = .ints(elements)
    }
  case .double:
    let value = value.asDouble
    return { machine in
      let new = try value(machine)
      let offset = machine.words[machine.wordBase + index]
      let place = machine.valueBase + slot
      guard case .doubles(var elements) = machine.values[place] else { return }
      try checkIndex(offset, elements.count, site)
      machine.values[place] = .void
      elements[offset] = new
      machine.values[place] = .doubles(elements)
    }
  default:
    let value = value.asValue
    return { machine in
      let new = try value(machine)
      let offset = machine.words[machine.wordBase + index]
      let place = machine.valueBase + slot
      try machine.checkInterruption(site)
      try checkIndex(offset, machine.values[place].elementCount, site)
      machine.values[place].setElement(at: offset, to: new)
    }
  }
}
