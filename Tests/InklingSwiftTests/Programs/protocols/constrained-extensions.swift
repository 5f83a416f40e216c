// Protocols: extensions with where clauses, protocols constrained to others
protocol Scored { var score: Int { get } }
extension Scored where Self: Equatable { func same(_ other: Self) -> Bool { self == other } }
extension Array where Element: Scored { var best: Element? { self.max { $0.score < $1.score } }; var total: Int { reduce(0) { $0 + $1.score } } }
extension Array where Element == any Scored { var sum: Int { map(\.score).reduce(0, +) } }
struct Player: Scored, Equatable { var name: String, score: Int }
struct Team: Scored { var players: [Player]; var score: Int { players.total } }
extension Int: Scored { var score: Int { self } }
protocol Ranked: Comparable { var rank: Int { get } }
extension Ranked { static func < (a: Self, b: Self) -> Bool { a.rank < b.rank } }
struct Card: Ranked { var rank: Int }
// ---
let a = Player(name: "a", score: 3), b = Player(name: "b", score: 5)
print(a.same(b), a.same(a), [a, b].best!, [a, b].total, [Player]().best as Any)
let team = Team(players: [a, b])
print(team.score, [team, Team(players: [])].best!.players.count, [1, 5, 2].best!, [1, 5].total)
let mixed: [any Scored] = [a, team, 100]
print(mixed.sum, mixed.map { "\(type(of: $0))" })
print([Card(rank: 3), Card(rank: 1)].sorted().map(\.rank), Card(rank: 1) < Card(rank: 2), max(Card(rank: 1), Card(rank: 9)))
