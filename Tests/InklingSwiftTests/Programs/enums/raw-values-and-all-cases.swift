// Enumerations: raw values, CaseIterable and Comparable
enum Wind: Int, CaseIterable {
  case north, east, south = 10, west
  func next() -> Wind {
    switch self {
    case .north: .east
    case .east: .south
    case .south: .west
    case .west: .north
    }
  }
}
enum Word: String, CaseIterable, Comparable {
  case add, sub = "minus"
  static func < (a: Word, b: Word) -> Bool { a.rawValue < b.rawValue }
}
enum Level: Comparable { case low, middle(Int), high }
// ---
print(Wind.north.next(), Wind(rawValue: 11) ?? .north, Wind.west.rawValue, Wind.allCases.map { $0.rawValue })
print(Wind.north == .east, Wind.north != .east, Wind(rawValue: 5) == nil, [Wind.west].contains(.west))
print(Word.allCases, Word.sub.rawValue, Word(rawValue: "add")!, Word.sub > .add, Word.allCases.max()!)
print([Level.high, .middle(3), .low, .middle(1)].sorted(), Level.low < .high, max(Level.low, .middle(2)))
for wind in Wind.allCases where wind != .south { print(wind, terminator: " ") }
print("\(Wind.south)")
