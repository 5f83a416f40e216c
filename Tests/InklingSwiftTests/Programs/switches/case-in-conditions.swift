// Patterns: if case, guard case, while case and for case
// ---
let maybe: Int? = 5
if case let n? = maybe, n > 3 { print("large", n) }
if case .some(1...3) = maybe { print("small") } else { print("not small") }
if case (let a, 2) = (1, 2) { print(a) }
func f(_ x: Int?) -> Int {
  guard case .some(let y) = x else { return -1 }
  return y * 2
}
print(f(4), f(nil))
let all: [Int?] = [1, nil, 3, nil, 5]
for case let n? in all { print(n, terminator: " ") }
for case .some(let n) in all where n > 1 { print(n, terminator: " ") }
for case nil in all { print("nil", terminator: " ") }
for case (let i, 1...2) in zip([10, 20, 30], [1, 5, 2]) { print(i, terminator: " ") }
print()
var stack = [3, 2, 1]
while case let top? = stack.popLast() { print(top, terminator: " ") }
print(stack)
if case 1...9 = 4 { print("digit") }
