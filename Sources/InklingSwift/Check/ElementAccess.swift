/// Refuses an index outside an array.
@inline(__always)
func checkIndex(_ index: Int, _ count: Int, _ site: Site) throws {
  if index < 0 || index >= count { throw indexError(index, count, site) }
}

@inline(never)
private func indexError(_ index: Int, _ count: Int, _ site: Site) -> Diagnostic {
  site.error(
    .indexOutOfRange,
    count == 0
      ? "index \(index) is out of range: the array is empty"
      : "index \(index) is out of range: the array has \(count) element\(count == 1 ? "" : "s"), 0 to \(count - 1)",
    hint: count == 0
      ? nil
      : index < 0
        ? "indices count from 0, never backwards: the last element is at count - 1, or .last" : nil
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
  case .bool:
    return .bool { machine in
      guard case .bools(let elements) = try array(machine) else { return false }
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
