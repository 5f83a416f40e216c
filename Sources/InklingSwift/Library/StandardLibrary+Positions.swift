extension HostModule {
  /// Members of collections whose elements have numbers: arrays, their parts and ranges of `Int`.
  mutating func declarePositions() {
    for owner in ["Array", "ArraySlice", "Range"] {
      extend(owner) { type in
        Self.declareMoves(&type)
        type.declareFinding(
          "func firstIndex(of element: Element) -> Int? where Element: Equatable"
        ) { call in
          call.firstIndex(of: call.arguments[0]).map { .int(call.position($0)) }
        }
        type.declareFinding(
          "func firstIndex(where isMatch: (Element) throws -> Bool) rethrows -> Int?"
        ) { call in
          try call.firstOffset { try call.apply(0, $0).unsafeBool }
            .map { .int(call.position($0)) }
        }
        type.declare("func lastIndex(of element: Element) -> Int? where Element: Equatable") {
          call in
          let type = call.elementType
          return try call.lastOffset {
            $0.isEqual(to: call.arguments[0], as: type, call.machine.host)
          }.map(call.position).hostValue
        }
        type.declare("func lastIndex(where isMatch: (Element) throws -> Bool) rethrows -> Int?") {
          call in
          try call.lastOffset { try call.apply(0, $0).unsafeBool }.map(call.position).hostValue
        }
        let part = owner == "Range" ? "Slice" : "ArraySlice"
        for (name, form) in [
          ("prefix(upTo", RangeForm.upTo), ("prefix(through", .through), ("suffix(from", .from),
        ] {
          type.declare("func \(name) index: Int) -> \(part)<Element>") { call in
            let (index, all): (Int, Range<Int>) = (try call[0], call.ends)
            let start = form == .from ? index : all.lowerBound
            let end =
              switch form {
              case .upTo: index
              case .through: index == .max ? index : index + 1
              default: all.upperBound
              }
            guard all.lowerBound <= start, start <= end, end <= all.upperBound else {
              throw call.site.error(
                .indexOutOfRange,
                "index \(index) is out of range: the positions are \(all.lowerBound)..<\(all.upperBound)"
              )
            }
            return try call.part((start - all.lowerBound)..<(end - all.lowerBound))
          }
        }
      }
    }
    extend("Range") { type in
      type.declare("var startIndex: Int { get }") { .int($0.ends.lowerBound) }
      type.declare("var endIndex: Int { get }") { .int($0.ends.upperBound) }
      type.declare("var indices: Range<Int> { get }") { .range($0.ends) }
    }
    extend("BidirectionalCollection") { type in
      type.declare("func last(where isMatch: (Element) throws -> Bool) rethrows -> Element?") {
        call in
        .optional(
          try call.lastOffset { try call.apply(0, $0).unsafeBool }
            .map(call.receiverValue.element(at:)))
      }
    }
  }

  /// Members that move an index.
  private static func declareMoves(_ type: inout HostTypeBuilder) {
    type.declare("func index(after index: Int) -> Int") { call in
      .int(try call.index(try call[0], moved: 1))
    }
    type.declare("func index(before index: Int) -> Int") { call in
      .int(try call.index(try call[0], moved: -1))
    }
    type.declare("func index(_ index: Int, offsetBy distance: Int) -> Int") { call in
      .int(try call.index(try call[0], moved: try call[1]))
    }
    type.declare(
      "func index(_ index: Int, offsetBy distance: Int, limitedBy limit: Int) -> Int?"
    ) { call in
      let (index, distance, limit): (Int, Int, Int) = (try call[0], try call[1], try call[2])
      let room = limit.subtractingReportingOverflow(index)
      guard !room.overflow else { throw call.overflow }
      let stops =
        distance > 0
        ? room.partialValue >= 0 && room.partialValue < distance
        : room.partialValue <= 0 && distance < room.partialValue
      return stops ? .none : .some(.int(try call.index(index, moved: distance)))
    }
    type.declare("func distance(from start: Int, to end: Int) -> Int") { call in
      let distance = (try call[1] as Int).subtractingReportingOverflow(try call[0])
      guard !distance.overflow else { throw call.overflow }
      return .int(distance.partialValue)
    }
  }
}

extension HostCall {
  /// The positions of the receiver's elements.
  var ends: Range<Int> {
    if case .range(let range) = receiverValue { return range }
    return receiverValue.positions
  }

  fileprivate var overflow: Diagnostic {
    site.error(.overflow, "this index does not fit into an 'Int'")
  }

  /// An index so many elements further. As in Swift, one of an array may lie outside: only its use would be wrong.
  fileprivate func index(_ index: Int, moved distance: Int) throws -> Int {
    let moved = index.addingReportingOverflow(distance)
    guard !moved.overflow else { throw overflow }
    if case .range(let all) = receiverValue {
      for index in [index, moved.partialValue]
      where index < all.lowerBound || index > all.upperBound {
        throw site.error(
          .indexOutOfRange, "index \(index) is out of range: the positions are \(all)")
      }
    }
    return moved.partialValue
  }
}
