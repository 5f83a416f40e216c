// A program: a state machine with an inventory, observers and failable initializers
enum Coin: Int, CaseIterable {
  case five = 5, ten = 10, quarter = 25
  init?(_ text: Substring) { guard let n = Int(text), let c = Coin(rawValue: n) else { return nil }; self = c }
}
struct Item { let name: String; let price: Int; var count: Int }
struct Machine {
  enum State: Equatable { case waiting, paid(Int), broken(reason: String) }
  private(set) var state = State.waiting { didSet { if state != oldValue { trace.append("\(oldValue)->\(state)") } } }
  private(set) var trace: [String] = []
  var items: [Character: Item]
  mutating func run(_ script: String) -> [String] {
    var out: [String] = []
    for word in script.split(separator: " ") {
      switch (state, word) {
      case (.broken(let why), _): out.append("broken: \(why)")
      case (_, "kick"): state = .broken(reason: "kicked")
      case (.paid(let n), "back"): out.append("returned \(change(n).map(\.rawValue))"); state = .waiting
      case (.waiting, let w) where w.count == 1: out.append("pay first for \(w)")
      case (.paid(let n), let w) where w.count == 1:
        guard var item = items[w.first!], item.count > 0 else { out.append("no \(w)"); continue }
        guard n >= item.price else { out.append("\(item.price - n) missing"); continue }
        item.count -= 1
        items[w.first!] = item
        out.append("\(item.name) + \(change(n - item.price).map(\.rawValue))")
        state = .waiting
      default:
        guard let coin = Coin(word) else { out.append("what is \(word)?"); break }
        if case .paid(let n) = state { state = .paid(n + coin.rawValue) } else { state = .paid(coin.rawValue) }
      }
    }
    return out
  }
  private func change(_ amount: Int) -> [Coin] {
    var rest = amount
    return Coin.allCases.reversed().flatMap { coin -> [Coin] in
      defer { rest %= coin.rawValue }
      return Array(repeating: coin, count: rest / coin.rawValue)
    }
  }
}
// ---
var m = Machine(items: ["a": Item(name: "apple", price: 30, count: 1), "b": Item(name: "bread", price: 55, count: 3)])
for line in m.run("a 25 a 10 a 25 a back 10 7x 25 25 b 5 5 back 25 25 25 b kick 5") { print(line) }
for t in m.trace { print(t) }
print(m.state, m.items["b"]!.count, m.items["a"]!)
