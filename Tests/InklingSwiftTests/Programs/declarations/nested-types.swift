// Nested types: structures and enumerations inside others, with qualified names
struct Game {
  struct Position: Hashable {
    var row: Int, column: Int
    enum Direction: CaseIterable {
      case up, down, left, right
      var delta: (Int, Int) {
        switch self {
        case .up: (-1, 0)
        case .down: (1, 0)
        case .left: (0, -1)
        case .right: (0, 1)
        }
      }
    }
    func moved(_ d: Direction) -> Position { Position(row: row + d.delta.0, column: column + d.delta.1) }
  }
  enum Outcome: Equatable { case won(in: Int), blocked(Position), wandering }
  private static let walls: Set<Position> = [Position(row: 1, column: 1), .init(row: 0, column: 2)]
  static let goal = Position(row: 2, column: 2)
  var player = Position(row: 0, column: 0)
  mutating func play(_ moves: [Position.Direction]) -> Outcome {
    for (i, m) in moves.enumerated() {
      let next = player.moved(m)
      if Game.walls.contains(next) { return .blocked(next) }
      player = next
      if player == Self.goal { return .won(in: i + 1) }
    }
    return .wandering
  }
}
extension Game { struct Score { var points = 0; static let best = Score(points: 100) } }
// ---
typealias Move = Game.Position.Direction
var g = Game()
print(g.play([.down, .right]), g.player)
print(g.play([.down, .right, .right, .up]))
var h = Game()
print(h.play([.down, .up]), h.play([.down, .down, .right, .right]) == .won(in: 4))
print(Game.Position.Direction.allCases.map { $0.delta }, Move.up, Game.Score.best.points, Game.Score())
let d: Game.Position.Direction = .left
let outcomes: [Game.Outcome] = [.wandering, .won(in: 3)]
print(d, outcomes, type(of: d), Game.goal.moved(.up))
