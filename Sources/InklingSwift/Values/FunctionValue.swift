/// A variable that outlives its frame because a closure has captured it.
public final class Box {
  var word = 0
  var value = Value.void

  deinit { Release.letGo(&value) }
}

/// A function as a value: a lesson's own with what it captured, or the host's.
public final class FunctionValue {
  let code: FunctionCode?
  var captures: ContiguousArray<Box>
  let native: (([Value], Machine) throws -> Value)?

  init(code: FunctionCode, captures: ContiguousArray<Box>) {
    self.code = code
    self.captures = captures
    self.native = nil
  }

  init(native: @escaping ([Value], Machine) throws -> Value) {
    self.code = nil
    self.captures = []
    self.native = native
  }

  deinit {
    let captures = giveUpCaptures()
    Release.letGo(captures)
  }

  /// Takes out what the function captured.
  func giveUpCaptures() -> ContiguousArray<Box> {
    let given = captures
    captures = []
    return given
  }
}
