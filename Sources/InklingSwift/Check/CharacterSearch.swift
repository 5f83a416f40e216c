extension Variable.Home {
  /// Code that finds the first of some characters that is equal to one, in an array that nothing changes, where it lies.
  ///
  /// - Parameter array: Reads the variable; it knows what to say where there is no array.
  func lowerFirstIndex(
    of wanted: @escaping Run<Value>, _ site: Site, array: @escaping Run<Value>
  ) -> Run<Value?> {
    switch self {
    case .frame(let home): firstIndex(of: wanted, in: home, site, array)
    case .global(let home): firstIndex(of: wanted, in: home, site, array)
    case .capture(let home): firstIndex(of: wanted, in: home, site, array)
    }
  }
}

private func firstIndex(
  of wanted: @escaping Run<Value>, in home: some ValueHome, _ site: Site,
  _ array: @escaping Run<Value>
) -> Run<Value?> {
  { machine in
    try machine.tick(site)
    let wanted = try wanted(machine)
    let index = try home.access(machine) { value in
      if case .array = value { return try value.firstIndex(of: wanted, machine, site) }
      return try array(machine).firstIndex(of: wanted, machine, site)
    }
    return index.map { .int($0) }
  }
}

extension Value {
  /// The number of the first character that is equal to another one, of an array of characters.
  fileprivate func firstIndex(of wanted: Value, _ machine: Machine, _ site: Site) throws -> Int? {
    guard case .array(let elements) = self, case .character(let character) = wanted else {
      return nil
    }
    // A look at many counts as work, as it does elsewhere.
    try machine.charge(elements.count >> 8, site)
    return Value.firstIndex(of: character, in: elements)
  }
}
