/// `map`, `filter` and `reduce` of arrays of numbers with functions of numbers that have captured nothing: no number is
/// wrapped on the way. They give `nil` for all else.
extension HostCall {
  /// The code of the function that is an argument, where it has captured nothing.
  private func plainCode(_ index: Int) -> FunctionCode? {
    guard case .function(let function) = arguments[index], function.captures.isEmpty else {
      return nil
    }
    return function.code
  }

  /// Puts the first argument of a call where the function finds it.
  @inline(__always)
  private func store(_ word: Int, for code: FunctionCode) {
    machine.prepareFrame(of: code)
    machine.words[machine.wordBase + machine.frameWords] = word
  }

  func mappedNumbers() throws -> Value? {
    guard let code = plainCode(0) else { return nil }
    switch (receiverValue, bindings["T"]) {
    case (.ints(let elements), .int?):
      return .ints(
        try elements.map {
          try machine.tick(site)
          store($0, for: code)
          return try machine.runInt(code, site)
        })
    case (.ints(let elements), .double?):
      return .doubles(
        try elements.map {
          try machine.tick(site)
          store($0, for: code)
          return try machine.runDouble(code, site)
        })
    case (.doubles(let elements), .double?):
      return .doubles(
        try elements.map {
          try machine.tick(site)
          store($0.word, for: code)
          return try machine.runDouble(code, site)
        })
    case (.doubles(let elements), .int?):
      return .ints(
        try elements.map {
          try machine.tick(site)
          store($0.word, for: code)
          return try machine.runInt(code, site)
        })
    default: return nil
    }
  }

  func filteredNumbers() throws -> Value? {
    guard let code = plainCode(0) else { return nil }
    switch receiverValue {
    case .ints(let elements):
      return .ints(
        try elements.filter {
          try machine.tick(site)
          store($0, for: code)
          return try machine.runValue(code, site).unsafeBool
        })
    case .doubles(let elements):
      return .doubles(
        try elements.filter {
          try machine.tick(site)
          store($0.word, for: code)
          return try machine.runValue(code, site).unsafeBool
        })
    default: return nil
    }
  }

  func reducedNumbers() throws -> Value? {
    guard let code = plainCode(1) else { return nil }
    switch (receiverValue, arguments[0]) {
    case (.ints(let elements), .int(var result)):
      for element in elements {
        store(result, for: code)
        machine.words[machine.wordBase + machine.frameWords + 1] = element
        result = try machine.runInt(code, site)
      }
      return .int(result)
    case (.doubles(let elements), .double(var result)):
      for element in elements {
        store(result.word, for: code)
        machine.words[machine.wordBase + machine.frameWords + 1] = element.word
        result = try machine.runDouble(code, site)
      }
      return .double(result)
    default: return nil
    }
  }
}
