/// The bytes of an HDF5 file that is being written.
struct HDF5Output {
  private(set) var bytes: [UInt8] = []

  /// How many there are, which is where the next one will lie.
  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ more: [UInt8]) { bytes += more }

  /// A whole number, the lowest byte first.
  mutating func number(_ number: Int, _ width: Int) {
    for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  /// The address that says that there is none.
  mutating func undefined() { append([UInt8](repeating: 0xff, count: 8)) }

  mutating func zeros(_ count: Int) { append([UInt8](repeating: 0, count: count)) }

  /// Fills up to a multiple of 8, where everything begins.
  ///
  /// - Returns: where the next byte will lie.
  @discardableResult
  mutating func align() -> Int {
    zeros((8 - count % 8) % 8)
    return count
  }

  mutating func replace(from start: Int, with new: [UInt8]) {
    bytes.replaceSubrange(start..<start + new.count, with: new)
  }

  /// Writes the header of an object.
  ///
  /// - Returns: where it lies.
  mutating func header(_ messages: [HDF5Message]) -> Int {
    let address = align()
    append([1, 0])
    number(messages.count, 2)
    number(1, 4)
    number(messages.reduce(0) { $0 + 8 + $1.content.count }, 4)
    zeros(4)
    for message in messages {
      number(message.kind, 2)
      number(message.content.count, 2)
      append([message.isConstant ? 1 : 0, 0, 0, 0])
      append(message.content)
    }
    return address
  }
}
