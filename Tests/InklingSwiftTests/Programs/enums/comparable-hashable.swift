// Enumerations: synthesized Equatable, Hashable and Comparable, as keys of dictionaries
enum Suit: Int, Comparable, CaseIterable {
  case clubs, diamonds, hearts, spades
  static func < (a: Suit, b: Suit) -> Bool { a.rawValue < b.rawValue }
  var symbol: Character {
    switch self {
    case .clubs: "c"
    case .diamonds: "d"
    case .hearts: "h"
    case .spades: "s"
    }
  }
}
enum Rank: Comparable, Hashable { case number(Int), jack, queen, king, ace }
struct Card: Hashable, Comparable, CustomStringConvertible {
  let rank: Rank, suit: Suit
  static func < (a: Card, b: Card) -> Bool { (a.rank, a.suit) < (b.rank, b.suit) }
  var description: String {
    switch rank {
    case .number(let n): "\(n)\(suit.symbol)"
    default: "\(rank)\(suit.symbol)"
    }
  }
}
// ---
var deck: [Card] = []
for suit in Suit.allCases {
  for n in 9...10 { deck.append(Card(rank: .number(n), suit: suit)) }
}
print(deck.count, deck.sorted().prefix(6), deck.max()!, deck.min()!)
print(deck[0] == Card(rank: .number(9), suit: .clubs), deck[0] < deck[1], Rank.jack < .queen, Rank.number(10) < .jack, Rank.number(3) > .number(2))
let bySuit = Dictionary(grouping: deck, by: \.suit)
for suit in bySuit.keys.sorted() { print(suit, bySuit[suit]!.sorted(by: >)) }
var seen: Set<Card> = []
for c in deck + deck { seen.insert(c) }
print(seen.count, seen.contains(deck[3]), Set(deck.map(\.rank)).count, seen.map(\.rank).max()!)
var counts: [Rank: Int] = [:]
for c in deck { counts[c.rank, default: 0] += 1 }
print([Suit.hearts, .clubs].sorted(), max(Suit.hearts, .spades), Suit.clubs...Suit.hearts, (Suit.clubs...Suit.hearts).contains(.spades))
