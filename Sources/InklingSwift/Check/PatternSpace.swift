/// The values that a pattern covers, as far as it can be told from its form.
indirect enum PatternSpace {
  /// Every value.
  case any
  /// The values made in one way, such as `.some(_)`, `true` or a tuple, whose parts are covered in turn.
  case made(String, [PatternSpace])
  /// One value among endlessly many, by its text.
  case literal(String)
  /// Some values that only the run can tell.
  case some

  /// Whether what the space covers can be told.
  fileprivate var isKnown: Bool {
    switch self {
    case .any, .literal: true
    case .made(_, let parts): parts.allSatisfy(\.isKnown)
    case .some: false
    }
  }
}

/// Finds the values that the patterns of a `switch` do not cover.
struct Exhaustiveness {
  /// One of the ways in which the values of a type are made.
  struct Making {
    var name: String
    var parts: [SwiftType]
    /// The pattern of such values, given the patterns of its parts.
    var text: ([String]) -> String
  }

  /// The ways in which values of a type are made; `nil` where there are endlessly many.
  let makings: (SwiftType) -> [Making]?
  /// How many questions may still be asked; their number can double with every part of a tuple.
  private(set) var budget = 20_000

  init(makings: @escaping (SwiftType) -> [Making]?) { self.makings = makings }

  /// Patterns of values that no row covers, at most `limit` of them.
  mutating func missing(_ rows: [PatternSpace], of type: SwiftType, limit: Int = 6) -> [String] {
    let known = rows.filter(\.isKnown).map { [$0] }
    return missing(known, [type], limit).compactMap(\.first)
  }

  /// Whether a pattern covers values that the rows before it do not.
  mutating func isUseful(_ new: PatternSpace, after rows: [PatternSpace], of type: SwiftType)
    -> Bool
  {
    isUseful([new], after: rows.filter(\.isKnown).map { [$0] }, [type])
  }

  private mutating func missing(
    _ rows: [[PatternSpace]], _ types: [SwiftType], _ limit: Int
  ) -> [[String]] {
    budget -= 1
    guard budget > 0, limit > 0 else { return [] }
    guard let type = types.first else { return rows.isEmpty ? [[]] : [] }
    let rest = Array(types.dropFirst())
    let all = makings(type)
    let named = Set(
      rows.compactMap { row in if case .made(let name, _)? = row.first { name } else { nil } })
    guard let all, !named.isEmpty else {
      let others = rows.filter { if case .any? = $0.first { true } else { false } }
      return missing(others.map { Array($0.dropFirst()) }, rest, limit).map { ["_"] + $0 }
    }
    var found: [[String]] = []
    for making in all where found.count < limit {
      let specialised = rows.compactMap { Self.specialise($0, by: making) }
      for witness in missing(specialised, making.parts + rest, limit - found.count) {
        let parts = Array(witness.prefix(making.parts.count))
        found.append([making.text(parts)] + witness.dropFirst(making.parts.count))
      }
    }
    return found
  }

  private mutating func isUseful(
    _ new: [PatternSpace], after rows: [[PatternSpace]], _ types: [SwiftType]
  ) -> Bool {
    budget -= 1
    // Where there are too many questions, a pattern is taken for a useful one.
    guard budget > 0 else { return true }
    guard let type = types.first, let head = new.first else { return rows.isEmpty }
    let rest = Array(types.dropFirst())
    let all = makings(type)
    switch head {
    case .made(let name, _):
      guard let making = all?.first(where: { $0.name == name }),
        let inner = Self.specialise(new, by: making)
      else { return true }
      return isUseful(
        inner, after: rows.compactMap { Self.specialise($0, by: making) }, making.parts + rest)
    case .literal(let text):
      let same = rows.filter {
        switch $0.first {
        case .any?: true
        case .literal(let other)?: other == text
        default: false
        }
      }
      return isUseful(Array(new.dropFirst()), after: same.map { Array($0.dropFirst()) }, rest)
    case .any, .some:
      if let all, rows.contains(where: { if case .made? = $0.first { true } else { false } }) {
        for making in all {
          let wide = [PatternSpace](repeating: .any, count: making.parts.count) + new.dropFirst()
          let inner = rows.compactMap { Self.specialise($0, by: making) }
          if isUseful(wide, after: inner, making.parts + rest) { return true }
        }
        return false
      }
      let others = rows.filter { if case .any? = $0.first { true } else { false } }
      return isUseful(Array(new.dropFirst()), after: others.map { Array($0.dropFirst()) }, rest)
    }
  }

  /// The row for the values that are made in one way; `nil` where it covers none of them.
  private static func specialise(_ row: [PatternSpace], by making: Making) -> [PatternSpace]? {
    switch row.first {
    case .any?:
      return [PatternSpace](repeating: .any, count: making.parts.count) + row.dropFirst()
    case .made(let name, let parts)? where name == making.name && parts.count == making.parts.count:
      return parts + row.dropFirst()
    default: return nil
    }
  }
}
