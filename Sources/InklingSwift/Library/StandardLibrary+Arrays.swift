extension HostModule {
  mutating func declareArrays() {
    extend("Array") { type in
      type.declare("init()") { $0.array([]) }
      type.declare("init(repeating element: Element, count: Int)") { call in
        let count: Int = try call[1]
        guard count >= 0 else {
          throw call.site.error(.invalidValue, "a count cannot be negative; this one is \(count)")
        }
        let single = call.array([call.arguments[0]])
        try call.machine.reserve(elements: count, like: single, call.site)
        switch call.arguments[0] {
        case .int(let value) where call.bindings["Element"] == .int:
          return .ints(Array(repeating: value, count: count))
        case .double(let value): return .doubles(Array(repeating: value, count: count))
        case .float(let value): return .floats(Array(repeating: value, count: count))
        case .bool(let value): return .bools(Array(repeating: value, count: count))
        case let value: return .array(Array(repeating: value, count: count))
        }
      }
      type.declare("init(_ elements: some Sequence<Element>)") {
        $0.array($0.arguments[0].elements)
      }
      type.declare("var indices: Range<Int> { get }") { .range(0..<$0.receiverValue.elementCount) }
    }
    declareArrayChanges()
  }

  private mutating func declareArrayChanges() {
    extend("Array") { type in
      type.declareMutating("mutating func append(_ element: Element)") { array, call in
        try call.machine.reserve(elements: array.elementCount + 1, like: array, call.site)
        array.append(call.arguments[0])
        return .void
      }
      type.declareMutating("mutating func append(contentsOf elements: some Sequence<Element>)") {
        array, call in
        let more = call.array(call.arguments[0].elements)
        try array.append(contentsOf: more, call.machine, call.site)
        return .void
      }
      type.declareMutating("mutating func insert(_ element: Element, at index: Int)") {
        array, call in
        let index: Int = try call[1]
        var elements = array.elements
        try checkIndex(index, elements.count + 1, call.site)
        elements.insert(call.arguments[0], at: index)
        array = call.array(elements)
        return .void
      }
      type.declareMutating("@discardableResult mutating func remove(at index: Int) -> Element") {
        array, call in
        let index: Int = try call[0]
        var elements = array.elements
        try checkIndex(index, elements.count, call.site)
        let removed = elements.remove(at: index)
        array = call.array(elements)
        return removed
      }
      type.declareMutating("@discardableResult mutating func removeLast() -> Element") {
        array, call in
        guard let last = array.removeLast() else {
          throw call.site.error(.indexOutOfRange, "the array is empty: it has no last element")
        }
        return last
      }
      type.declareMutating("@discardableResult mutating func removeFirst() -> Element") {
        array, call in
        var elements = array.elements
        guard !elements.isEmpty else {
          throw call.site.error(.indexOutOfRange, "the array is empty: it has no first element")
        }
        let first = elements.removeFirst()
        array = call.array(elements)
        return first
      }
      type.declareMutating("@discardableResult mutating func popLast() -> Element?") { array, _ in
        .optional(array.removeLast())
      }
      type.declareMutating("mutating func removeAll(keepingCapacity: Bool = false)") {
        array, call in
        array = call.array([])
        return .void
      }
      type.declareMutating(
        "mutating func removeAll(where isMatch: (Element) throws -> Bool) rethrows"
      ) { array, call in
        array = call.array(
          try array.elements.filter { try !call.apply(0, $0).unsafeBool })
        return .void
      }
      type.declareMutating("mutating func reserveCapacity(_ count: Int)") { _, _ in .void }
      for name in ["removeFirst", "removeLast"] {
        type.declareMutating("mutating func \(name)(_ count: Int)") { array, call in
          let count: Int = try call[0]
          try call.checkCount(count)
          guard count <= array.elementCount else {
            throw call.site.error(
              .indexOutOfRange, "the array has only \(array.elementCount) elements")
          }
          let elements = array.elements
          array = call.array(
            Array(name == "removeFirst" ? elements.dropFirst(count) : elements.dropLast(count)))
          return .void
        }
      }
      type.declareMutating(
        "mutating func insert(contentsOf elements: some Sequence<Element>, at index: Int)"
      ) { array, call in
        let index: Int = try call[1]
        var elements = array.elements
        try checkIndex(index, elements.count + 1, call.site)
        elements.insert(contentsOf: call.arguments[0].elements, at: index)
        try call.machine.reserve(elements: elements.count, like: array, call.site)
        array = call.array(elements)
        return .void
      }
      let ranges: [(String, SwiftType)] = [
        ("Range", .range), ("ClosedRange", .closedRange),
        ("PartialRangeFrom", .bounds(.from, .int)), ("PartialRangeUpTo", .bounds(.upTo, .int)),
        ("PartialRangeThrough", .bounds(.through, .int)),
      ]
      for (range, form) in ranges {
        type.declareMutating("mutating func removeSubrange(_ range: \(range)<Int>)") {
          array, call in
          var elements = array.elements
          elements.removeSubrange(
            try call.arguments[0].positions(in: 0..<elements.count, as: form, call.site))
          array = call.array(elements)
          return .void
        }
        type.declareMutating(
          "mutating func replaceSubrange(_ range: \(range)<Int>, with new: some Sequence<Element>)"
        ) { array, call in
          var elements = array.elements
          elements.replaceSubrange(
            try call.arguments[0].positions(in: 0..<elements.count, as: form, call.site),
            with: call.arguments[1].elements)
          try call.machine.reserve(elements: elements.count, like: array, call.site)
          array = call.array(elements)
          return .void
        }
      }
      type.declareMutating(
        "mutating func partition(by isLast: (Element) throws -> Bool) rethrows -> Int"
      ) { array, call in
        // As in Swift, elements change places from both ends; they do not keep their order.
        var elements = array.elements
        var (low, high) = (0, elements.count)
        while true {
          while low < high, try !call.apply(0, elements[low]).unsafeBool { low += 1 }
          if low == high { break }
          high -= 1
          while low < high, try call.apply(0, elements[high]).unsafeBool { high -= 1 }
          if low == high { break }
          elements.swapAt(low, high)
          low += 1
        }
        array = call.array(elements)
        return .int(low)
      }
      type.declareMutating("mutating func reverse()") { array, call in
        array = call.array(array.elements.reversed())
        return .void
      }
      type.declareMutating(
        "mutating func sort(by areInOrder: (Element, Element) throws -> Bool) rethrows"
      ) { array, call in
        array = call.array(
          try array.elements.sorted { try call.apply(0, $0, $1).unsafeBool })
        return .void
      }
      type.declareMutating("mutating func sort() where Element: Comparable") { array, call in
        array = call.array(array.elements.sorted { $0.isLess(than: $1, as: call.elementType) })
        return .void
      }
      type.declareMutating("mutating func swapAt(_ i: Int, _ j: Int)") { array, call in
        let (i, j): (Int, Int) = (try call[0], try call[1])
        try checkIndex(i, array.elementCount, call.site)
        try checkIndex(j, array.elementCount, call.site)
        let (first, second) = (array.element(at: i), array.element(at: j))
        array.setElement(at: i, to: second)
        array.setElement(at: j, to: first)
        return .void
      }
    }
  }
}
