import InklingSwift

/// Two numbers on their way from a lesson to the library, because a tuple cannot conform to a protocol.
struct Pair: HostConvertible {
  let first: Int
  let second: Int

  /// The numbers of a lesson's tuple.
  init?(hostValue: Value) {
    guard case .tuple(let elements) = hostValue, elements.count == 2,
      let first = Int(hostValue: elements[0]), let second = Int(hostValue: elements[1])
    else { return nil }
    (self.first, self.second) = (first, second)
  }

  /// The lesson's tuple of the numbers.
  var hostValue: Value { .tuple([first.hostValue, second.hostValue]) }
}

/// Two pairs on their way from a lesson to the library.
private struct PairOfPairs: HostConvertible {
  let first: Pair
  let second: Pair

  init?(hostValue: Value) {
    guard case .tuple(let elements) = hostValue, elements.count == 2,
      let first = Pair(hostValue: elements[0]), let second = Pair(hostValue: elements[1])
    else { return nil }
    (self.first, self.second) = (first, second)
  }

  var hostValue: Value { .tuple([first.hostValue, second.hostValue]) }
}

extension HostCall {
  /// The argument for a parameter of type `(Int, Int)`.
  func pair(_ index: Int) throws -> (Int, Int) {
    let pair: Pair = try self[index]
    return (pair.first, pair.second)
  }

  /// The argument for a parameter of type `(Int, Int)?`.
  func optionalPair(_ index: Int) throws -> (Int, Int)? {
    let pair: Pair? = try self[index]
    return pair.map { ($0.first, $0.second) }
  }

  /// The argument for a parameter of type `((Int, Int), (Int, Int))`.
  func pairOfPairs(_ index: Int) throws -> ((Int, Int), (Int, Int)) {
    let pairs: PairOfPairs = try self[index]
    return ((pairs.first.first, pairs.first.second), (pairs.second.first, pairs.second.second))
  }
}
