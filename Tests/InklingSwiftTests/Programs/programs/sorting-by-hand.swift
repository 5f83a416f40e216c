// A program: sorting by hand
// ---
var seed = 42
func random(_ n: Int) -> Int {
  seed = (seed &* 6364136223846793005 &+ 1442695040888963407) & 0x7fff_ffff_ffff
  return (seed >> 16) % n
}
var list: [Int] = []
for _ in 0..<12 { list.append(random(100)) }
func quicksort(_ a: [Int]) -> [Int] {
  guard a.count > 1 else { return a }
  let pivot = a[a.count / 2]
  return quicksort(a.filter { $0 < pivot }) + a.filter { $0 == pivot } + quicksort(a.filter { $0 > pivot })
}
var bubble = list
for i in 0..<bubble.count {
  for j in 0..<(bubble.count - 1 - i) where bubble[j] > bubble[j + 1] { bubble.swapAt(j, j + 1) }
}
print(list, quicksort(list), bubble == quicksort(list), list.sorted() == bubble)
