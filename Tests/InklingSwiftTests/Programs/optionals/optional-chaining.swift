// Optional chaining: members, subscripts and calls, also to change what is there
// ---
var a: [Int]? = [1, 2, 3]
a?.append(4)
print(a?.count ?? -1, a?.first ?? 0, a?[1] ?? 0)
a?[0] = 10
a?[1] += 5
print(a ?? [], a?.map { $0 * 2 } ?? [])
var n: [Int]? = nil
n?.append(3)
n?[0] = 1
print(n?.count == nil, n?.first == nil)
var t: (x: Int, y: [String]?)? = (1, ["a"])
t?.x += 1
t?.y?.append("b")
print(t?.x ?? 0, t?.y?.count ?? 0, t!.y!)
t!.y![0] = "z"
t!.x = 7
print(t!)
let f: ((Int) -> Int)? = { $0 + 1 }
print(f?(3) ?? 0)
let s: String? = "abc"
print(s?.uppercased().count ?? 0, s?.isEmpty ?? true)
func side(_ n: Int) -> Int { print("side", n); return n }
n?.append(side(1))
a?.append(side(2))
if let c = a?.count, c > 3 { print("yes", c) }
var aa: [[Int]?] = [[1], nil]
aa[0]?.append(2); aa[1]?.append(3)
print(aa)
print((a?.count)! + 1)
