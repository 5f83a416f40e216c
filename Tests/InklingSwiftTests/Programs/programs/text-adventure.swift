// A program: commands parsed into enumerations, a world of dictionaries
enum Command { case go(String), take(String), look, inventory, unknown(String)
  init(_ line: String) {
    let w = line.lowercased().split(separator: " ").map(String.init)
    switch (w.first, w.dropFirst().first) {
    case ("go", let d?): self = .go(d)
    case ("take", let thing?) where w.count == 2: self = .take(thing)
    case ("look", nil): self = .look
    case ("inventory", _), ("i", _): self = .inventory
    default: self = .unknown(line)
    }
  } }
struct Room { var text: String; var exits: [String: String]; var things: Set<String> = [] }
struct World {
  var rooms: [String: Room], here: String, bag: [String] = []
  mutating func execute(_ c: Command) -> String {
    switch c {
    case .go(let d):
      guard let next = rooms[here]?.exits[d] else { return "no way \(d)" }
      here = next
      return execute(.look)
    case .take(let t):
      bag.append(t)
      return "taken"
    case .look: let r = rooms[here]!; return "\(r.text) \(r.exits.keys.sorted()) \(r.things.sorted())"
    case .inventory: return bag.isEmpty ? "empty" : bag.sorted().joined(separator: ", ")
    case .unknown(let s): return "what is '\(s)'?"
    }
  }
}
// ---
var world = World(rooms: ["hall": Room(text: "A hall", exits: ["north": "cave"], things: ["lamp"]), "cave": Room(text: "A cave", exits: ["south": "hall", "down": "hall"])], here: "hall")
for line in ["look", "i", "go west", "take lamp", "take lamp", "GO North", "inventory", "dance wildly", "go south", "take", ""] { print("> \(line): \(world.execute(Command(line)))") }
