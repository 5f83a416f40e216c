// Structs: parts of optional entries of a dictionary changed by a mutating method
struct Room { var things: Set<String> = ["a", "b"] }
struct Game {
  var rooms: [String: Room] = ["hall": Room()]
  var here = "hall"
  var got: [String] = []
  mutating func take(_ thing: String) {
    if rooms[here]?.things.remove(thing) != nil { got.append(thing) }
    rooms[here]?.things.insert("z")
    rooms[here]!.things.remove("b")
  }
}
// ---
var game = Game()
game.take("a")
game.here = "cellar"
print(game.rooms["hall"]!.things.sorted(), game.got, game.rooms.count)
