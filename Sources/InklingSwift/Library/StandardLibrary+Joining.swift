extension HostModule {
  /// Sequences of sequences made one.
  mutating func declareJoining() {
    extend("Sequence") { type in
      type.declare("func joined() -> FlattenSequence<Element.Element> where Element: Sequence") {
        call in
        try call.joined([])
      }
      type.declare(
        "func joined(separator: some Sequence<Element.Element>) -> JoinedSequence<Element.Element> where Element: Sequence"
      ) { call in
        try call.joined(call.arguments[0].elements)
      }
    }
  }
}

extension HostCall {
  /// The texts of the receiver in one.
  func joinedText(separator: String) throws -> Value {
    let parts = receiverValue.elements.map(\.unsafeString)
    var bytes = 0
    for part in parts {
      let sum = bytes.addingReportingOverflow(part.utf8.count + separator.utf8.count)
      try machine.reserve(bytes: sum, site)
      bytes = sum.partialValue
    }
    return .string(parts.joined(separator: separator))
  }

  /// The elements of the receiver's elements, with others between those of two.
  fileprivate func joined(_ separator: [Value]) throws -> Value {
    let sequence = receiverValue
    var result: [Value] = []
    for offset in 0..<sequence.elementCount {
      try machine.tick(site)
      let part = sequence.element(at: offset).asSequence
      try machine.reserve(
        elements: result.count + separator.count + part.elementCount, like: .void, site)
      if offset > 0 { result += separator }
      result += part.elements
    }
    return array(result, of: "Element.Element")
  }
}
