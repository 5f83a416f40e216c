// Properties: lazy stored properties
struct Report {
  let numbers: [Double]
  lazy var mean: Double = {
    print("computed once")
    return numbers.reduce(0, +) / Double(numbers.count)
  }()
  lazy var doubled = numbers.map { $0 * 2 }
  lazy var name: String = "report of \(numbers.count)"
}
// ---
var r = Report(numbers: [1, 2, 6])
print("made")
print(r.mean)
print(r.mean)
print(r.doubled, r.name)
r.name = "other"
print(r.name)
