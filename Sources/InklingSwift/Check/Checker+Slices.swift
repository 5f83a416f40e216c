import SwiftSyntax

extension Checker {
  /// A part of an array.
  func slice(_ base: Typed, _ range: Typed, _ site: Site) -> Typed {
    let type = range.type
    return Typed(.sequence("ArraySlice", element: base.type.element ?? .error), site) {
      let (base, range) = (base.lower().asValue, range.lower().asValue)
      return .value { machine in
        let array = try base(machine)
        let bounds = try range(machine).positions(in: array.positions, as: type, site)
        return array.part(bounds)
      }
    }
  }

  /// An element or a part of a part of an array.
  func checkSliceElement(
    _ call: SubscriptCallExprSyntax, of base: Typed, _ element: SwiftType
  ) throws -> Typed {
    let site = site(call)
    let index = try checkArrayIndex(call, mayBeRange: true)
    if index.type != .int { return slice(base, index, site) }
    return Typed(element, site) {
      let (slice, index) = (base.lower().asValue, index.lower().asInt)
      return .unwrapping(
        { machine in
          let slice = try slice(machine)
          return slice.element(at: try slice.offset(inSlice: index(machine), site))
        }, as: element)
    }
  }

  /// An element or a part of a part of an array as something that can be changed.
  func sliceElementPlace(
    of base: Place, _ call: SubscriptCallExprSyntax, _ element: SwiftType
  ) throws -> Place {
    let site = site(call)
    let index = try checkArrayIndex(call, mayBeRange: true)
    if index.type != .int { return partPlace(of: base, index, element, site) }
    let (held, prepare) = held(index)
    return Place(
      type: element, site: site,
      lowerPrepare: { base.lowerPrepare(and: prepare) },
      lowerRead: {
        let (slice, index) = (base.lowerRead().asValue, held.lower().asInt)
        return .unwrapping(
          { machine in
            let slice = try slice(machine)
            return slice.element(at: try slice.offset(inSlice: index(machine), site))
          }, as: element)
      },
      lowerModify: {
        let (modify, index) = (base.lowerModify(), held.lower().asInt)
        return { machine, body in
          let index = try index(machine)
          try modify(machine) { try $0.modifyElement(inSlice: index, site, body) }
        }
      },
      lowerStore: { value in
        let (modify, index, new) = (base.lowerModify(), held.lower().asInt, value.asValue)
        return { machine in
          let new = try new(machine)
          let index = try index(machine)
          try modify(machine) { slice in
            try slice.modifyElement(inSlice: index, site) { $0 = new }
          }
        }
      }, root: base.root)
  }

  /// A part of an array as something that can be set.
  func partPlace(
    of base: Place, _ range: Typed, _ element: SwiftType, _ site: Site
  ) -> Place {
    let type = SwiftType.sequence("ArraySlice", element: element)
    let (held, prepare) = held(range)
    let rangeType = range.type
    func put(_ new: Value, _ range: Value, in array: inout Value, _ machine: Machine) throws {
      let bounds = try range.positions(in: array.positions, as: rangeType, site)
      let positions = array.positions
      var result = Value.makeArray(
        array.part(positions.lowerBound..<bounds.lowerBound).elements, of: element)
      let rest = array.part(bounds.upperBound..<positions.upperBound).elements
      try result.append(contentsOf: Value.makeArray(new.elements, of: element), machine, site)
      try result.append(contentsOf: Value.makeArray(rest, of: element), machine, site)
      if case .slice(_, let start) = array { result = .slice(result, from: start) }
      array = result
    }
    return Place(
      type: type, site: site,
      lowerPrepare: { base.lowerPrepare(and: prepare) },
      lowerRead: {
        let (array, range) = (base.lowerRead().asValue, held.lower().asValue)
        return .value { machine in
          let array = try array(machine)
          return array.part(
            try range(machine).positions(in: array.positions, as: rangeType, site))
        }
      },
      lowerModify: {
        let (modify, range) = (base.lowerModify(), held.lower().asValue)
        return { machine, body in
          let range = try range(machine)
          try modify(machine) { array in
            var part = array.part(
              try range.positions(in: array.positions, as: rangeType, site))
            try body(&part)
            try put(part, range, in: &array, machine)
          }
        }
      },
      lowerStore: { value in
        let (modify, range, new) = (base.lowerModify(), held.lower().asValue, value.asValue)
        return { machine in
          let new = try new(machine)
          let range = try range(machine)
          try modify(machine) { try put(new, range, in: &$0, machine) }
        }
      }, root: base.root)
  }

  /// The part of an array that an array literal gives where one is wanted.
  func makeSlice(_ elements: [Typed], of type: SwiftType, at node: some SyntaxProtocol) -> Typed {
    Typed(.sequence("ArraySlice", element: type), site(node)) {
      let runs = elements.map { HeldValue(run: $0.lower().asValue) }
      return .value { machine in
        .slice(Value.makeArray(try runs.map { try $0.run(machine) }, of: type), from: 0)
      }
    }
  }

  /// A part of an array with the elements of a sequence behind its own.
  func slice(_ slice: Typed, followedBy more: Typed, _ site: Site) -> Typed {
    let element = slice.type.element ?? .error
    return Typed(slice.type, site) {
      let (slice, more) = (slice.lower().asValue, more.lower().asValue)
      return .value { machine in
        let slice = try slice(machine)
        var elements = Value.makeArray(slice.elements, of: element)
        let more = Value.makeArray(try more(machine).elements, of: element)
        try elements.append(contentsOf: more, machine, site)
        return .slice(elements, from: slice.positions.lowerBound)
      }
    }
  }

  /// A sequence as an array of its elements.
  func asArray(_ sequence: Typed, of element: SwiftType) -> Typed {
    if isOwnSequence(sequence.type) { return elements(of: sequence) }
    return Typed(.array(element), sequence.site) {
      let (run, site) = (sequence.lower().asValue, sequence.site)
      return .value { machine in
        let value = try run(machine)
        try machine.reserve(elements: value.elementCount, like: .void, site)
        return Value.makeArray(value.elements, of: element)
      }
    }
  }
}

extension Value {
  /// The positions of the elements of an array or a part of one.
  var positions: Range<Int> {
    let start = if case .slice(_, let start) = self { start } else { 0 }
    return start..<(start + elementCount)
  }

  /// How far from its start an element of a part of an array lies.
  func offset(inSlice index: Int, _ site: Site) throws -> Int {
    let positions = positions
    guard positions.contains(index) else {
      throw site.error(
        .indexOutOfRange,
        "index \(index) is out of range: the slice has the positions \(positions.lowerBound)..<\(positions.upperBound)",
        hint: "a slice keeps the positions of its array; Array(...) makes an array that starts at 0"
      )
    }
    return index - positions.lowerBound
  }

  /// Changes an element of a part of an array in place.
  mutating func modifyElement(
    inSlice index: Int, _ site: Site, _ body: (inout Value) throws -> Void
  ) throws {
    let offset = try offset(inSlice: index, site)
    guard case .slice(var elements, let start) = self else { return }
    // The only reference to the elements, so that they are not copied.
    self = .void
    defer { self = .slice(elements, from: start) }
    try elements.modifyElement(at: offset, body)
  }

  /// The part of an array at positions of it, which must be in range.
  func part(_ bounds: Range<Int>) -> Value {
    let start = positions.lowerBound
    let offsets = (bounds.lowerBound - start)..<(bounds.upperBound - start)
    let elements = if case .slice(let elements, _) = self { elements } else { self }
    let part: Value =
      switch elements {
      case .ints(let elements): .ints(Array(elements[offsets]))
      case .doubles(let elements): .doubles(Array(elements[offsets]))
      case .floats(let elements): .floats(Array(elements[offsets]))
      case .bools(let elements): .bools(Array(elements[offsets]))
      default: .array(Array(elements.elements[offsets]))
      }
    return .slice(part, from: bounds.lowerBound)
  }
}
