extension Prelude {
  /// What all sequences of a lesson's own have, written in Swift so that it runs in Swift's order: an element is asked for
  /// when it is needed, and no sooner.
  static let sequences = """
    protocol __OwnSequence { associatedtype Element }
    protocol __OwnIterator {}

    extension __OwnIterator {
      func makeIterator() -> Self { self }
    }

    extension __OwnSequence {
      func __elements() -> [Element] {
        var all: [Element] = []
        for element in self { all.append(element) }
        return all
      }
      func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] {
        var all: [T] = []
        for element in self { all.append(try transform(element)) }
        return all
      }
      func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T] {
        var all: [T] = []
        for element in self { if let new = try transform(element) { all.append(new) } }
        return all
      }
      func flatMap<T>(_ transform: (Element) throws -> [T]) rethrows -> [T] {
        var all: [T] = []
        for element in self { all.append(contentsOf: try transform(element)) }
        return all
      }
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
        var all: [Element] = []
        for element in self { if try isIncluded(element) { all.append(element) } }
        return all
      }
      func reduce<Result>(
        _ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result
      ) rethrows -> Result {
        var result = initialResult
        for element in self { result = try nextPartialResult(result, element) }
        return result
      }
      func reduce<Result>(
        into initialResult: Result, _ updateAccumulatingResult: (inout Result, Element) throws -> Void
      ) rethrows -> Result {
        var result = initialResult
        for element in self { try updateAccumulatingResult(&result, element) }
        return result
      }
      func forEach(_ body: (Element) throws -> Void) rethrows {
        for element in self { try body(element) }
      }
      func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool {
        for element in self { if try predicate(element) { return true } }
        return false
      }
      func first(where predicate: (Element) throws -> Bool) rethrows -> Element? {
        for element in self { if try predicate(element) { return element } }
        return nil
      }
      func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool {
        for element in self { if try !predicate(element) { return false } }
        return true
      }
      func sorted(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> [Element] {
        try __elements().sorted(by: areInIncreasingOrder)
      }
      func max(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element? {
        try __elements().max(by: areInIncreasingOrder)
      }
      func min(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element? {
        try __elements().min(by: areInIncreasingOrder)
      }
      func reversed() -> [Element] { __elements().reversed() }
    }

    extension __OwnSequence where Element: Equatable {
      func contains(_ element: Element) -> Bool {
        for other in self { if other == element { return true } }
        return false
      }
    }

    extension __OwnSequence where Element: Comparable {
      func sorted() -> [Element] { __elements().sorted() }
      func max() -> Element? { __elements().max() }
      func min() -> Element? { __elements().min() }
    }

    extension __OwnSequence where Element == String {
      func joined(separator: String = "") -> String { __elements().joined(separator: separator) }
    }
    """
}
