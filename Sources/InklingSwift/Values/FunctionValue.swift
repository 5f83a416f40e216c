/// A variable that outlives its frame because a closure has captured it.
public final class Box {
  var word = 0
  var value = Value.void
}

/// A function as a value: a lesson's own with what it captured, or the host's.
public final class FunctionValue {
  let code: FunctionCode?
  private(set) var captures: ContiguousArray<Box>
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
    // A closure can hold another, which holds another, and so on: they are let go one after the other, because doing
    // it one inside the other would need a stack as deep as the chain is long.
    var boxes = captures
    captures = []
    while var box = boxes.popLast() {
      guard isKnownUniquelyReferenced(&box) else { continue }
      var values = [box.value]
      box.value = .void
      while var function = Self.takeFunction(from: &values) {
        guard isKnownUniquelyReferenced(&function) else { continue }
        boxes += function.captures
        function.captures = []
      }
    }
  }

  /// Takes the next function out of values that are about to be let go.
  private static func takeFunction(from values: inout [Value]) -> FunctionValue? {
    while let value = values.popLast() {
      switch value {
      case .function(let function): return function
      case .some(let inner): values.append(inner)
      case .dynamic(let inner): values.append(inner.value)
      case .slice(let inner, _): values.append(inner)
      case .dictionary(let table): values += table.entries.values
      case .array(let elements), .tuple(let elements), .variant(_, let elements):
        for element in elements {
          switch element {
          case .function, .some, .array, .tuple, .variant, .dynamic, .slice, .dictionary:
            values.append(element)
          default: break
          }
        }
      default: break
      }
    }
    return nil
  }
}
