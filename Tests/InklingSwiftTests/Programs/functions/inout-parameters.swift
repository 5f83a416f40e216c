// Functions: in-out parameters with variables, elements and parts of tuples
// ---
func add(_ n: Int, to total: inout Int) { total += n }
func append(_ text: String, _ list: inout [String]) -> Int { list.append(text); return list.count }
var total = 1
add(5, to: &total)
add(total, to: &total)
print(total)
var names = ["a"]
print(append("b", &names), append("c", &names), names)
var rows = [[1.0, 2.0], [3.0]]
func scale(_ row: inout [Double], by factor: Double = 2) { for i in row.indices { row[i] *= factor } }
func double(_ x: inout Double) { x *= 2 }
scale(&rows[0])
scale(&rows[1], by: 10)
double(&rows[0][1])
print(rows)
var pair = (x: 1, y: [2])
add(9, to: &pair.x)
add(1, to: &pair.y[0])
print(pair)
func sort(_ a: inout [Int], _ low: Int, _ high: Int) {
  guard low < high else { return }
  let pivot = a[high]
  var i = low
  for j in low..<high where a[j] < pivot { a.swapAt(i, j); i += 1 }
  a.swapAt(i, high)
  sort(&a, low, i - 1)
  sort(&a, i + 1, high)
}
var numbers = [5, 2, 9, 1, 7, 3]
sort(&numbers, 0, numbers.count - 1)
print(numbers)
func three(_ a: inout Int, _ b: inout String, _ c: inout [Int]) -> Bool {
  a += 1; b += "!"; c.append(a); return c.count > 1
}
var text = "x"
print(three(&total, &text, &numbers), total, text, numbers)
