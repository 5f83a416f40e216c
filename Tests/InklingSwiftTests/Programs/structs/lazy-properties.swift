// Structs: lazy properties
struct Sample {
  var numbers: [Int]
  let name: String
  lazy var mean: Double = {
    print("computing \(name)")
    return Double(numbers.reduce(0, +)) / Double(numbers.count)
  }()
  lazy var doubled = numbers.map { $0 * 2 }
  private lazy var secret: Int = numbers.count * 100
  init(_ numbers: [Int], name: String = "data") { self.numbers = numbers; self.name = name }
  mutating func reveal() -> Int { secret += 1; return secret }
  mutating func both() -> [Int] { doubled.append(0); return self.doubled + [Int(mean)] }
}
struct Plain { var x = 1; lazy var y = x + 1 }
// ---
var d = Sample([1, 2, 3])
print("made")
print(d.mean, d.mean)
d.numbers.append(10)
print(d.mean, d.doubled, d.reveal(), d.reveal())
print(d.both())
d.mean = 7
print(d.mean)
var copy = d
copy.doubled = []
print(d.doubled, copy.doubled)
var list = [Sample([4]), Sample([5], name: "last")]
print(list[1].mean, list[0].doubled)
var p = Plain(), q = Plain(x: 5), r = Plain(x: 1, y: 9)
print(p.y, q.y, r.y, p)
q.x = 9
print(q.y)
