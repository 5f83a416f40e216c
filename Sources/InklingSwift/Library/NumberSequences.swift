/// `map`, `filter` and `reduce` of arrays of numbers with functions of numbers: no number is wrapped on the way, and one
/// frame serves all calls. They give `nil` for all else.
extension HostCall {
  /// The function that is an argument, where it is the lesson's.
  private func ownFunction(
    _ index: Int
  ) -> (code: FunctionCode, captures: ContiguousArray<Box>)? {
    guard case .function(let function) = arguments[index], let code = function.code else {
      return nil
    }
    return (code, function.captures)
  }

  func mappedNumbers() throws -> Value? {
    guard let function = ownFunction(0) else { return nil }
    switch (receiverValue, bindings["T"]) {
    case (.ints(let elements), .int?):
      return .ints(
        try machine.calling(function, site) { call in try elements.map { try call($0) } })
    case (.ints(let elements), .double?):
      return .doubles(
        try machine.calling(function, site) { call in
          try elements.map { Double(word: try call($0)) }
        })
    case (.ints(let elements), .bool?):
      return .bools(
        try machine.calling(function, site) { call in try elements.map { try call($0) != 0 } })
    case (.doubles(let elements), .double?):
      return .doubles(
        try machine.calling(function, site) { call in
          try elements.map { Double(word: try call($0.word)) }
        })
    case (.doubles(let elements), .int?):
      return .ints(
        try machine.calling(function, site) { call in try elements.map { try call($0.word) } })
    default: return nil
    }
  }

  func filteredNumbers() throws -> Value? {
    guard let function = ownFunction(0) else { return nil }
    switch receiverValue {
    case .ints(let elements):
      return .ints(
        try machine.calling(function, site) { call in try elements.filter { try call($0) != 0 } })
    case .doubles(let elements):
      return .doubles(
        try machine.calling(function, site) { call in
          try elements.filter { try call($0.word) != 0 }
        })
    default: return nil
    }
  }

  func reducedNumbers() throws -> Value? {
    guard let function = ownFunction(1) else { return nil }
    switch (receiverValue, arguments[0]) {
    case (.ints(let elements), .int(let start)):
      return .int(try machine.reducing(function, site, start, elements))
    case (.doubles(let elements), .double(let start)):
      return .double(
        Double(word: try machine.reducing(function, site, start.word, elements.lazy.map(\.word))))
    default: return nil
    }
  }
}

extension Machine {
  /// Lets `body` call a function of words many times, in one frame.
  fileprivate func calling<Result>(
    _ function: (code: FunctionCode, captures: ContiguousArray<Box>), _ site: Site,
    _ body: ((Int) throws -> Int) throws -> Result
  ) throws -> Result {
    let code = function.code
    prepareFrame(of: code)
    let caller = try enter(code, captures: function.captures, site)
    defer { leave(caller) }
    return try body { word in
      // A round, and a call.
      fuel &-= 1
      try tick(site)
      words[wordBase] = word
      return try result(of: code)
    }
  }

  /// What the function whose frame is the current one gives.
  @inline(__always)
  private func result(of code: FunctionCode) throws -> Int {
    defer { clearValues() }
    guard let entry = code.entry else { return try code.asWord(self) }
    _ = try execute(entry)
    return resultWord
  }

  /// Combines words by a function of two, in one frame.
  fileprivate func reducing(
    _ function: (code: FunctionCode, captures: ContiguousArray<Box>), _ site: Site, _ start: Int,
    _ elements: some Sequence<Int>
  ) throws -> Int {
    let code = function.code
    prepareFrame(of: code)
    let caller = try enter(code, captures: function.captures, site)
    defer { leave(caller) }
    var result = start
    for element in elements {
      try tick(site)
      words[wordBase] = result
      words[wordBase + 1] = element
      result = try self.result(of: code)
    }
    return result
  }
}
