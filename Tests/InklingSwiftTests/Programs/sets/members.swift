// Sets: membership, algebra, changes, comparison, own element types
struct Point: Hashable { var x: Int, y: Int }
enum Color: Hashable { case red, custom(Int, Int) }
// ---
var s: Set = [3, 1, 2, 3]
print(s.count, s.contains(2), s.sorted(), s.isEmpty, s.min()!, s.max()!, s.first != nil)
print(s.insert(4), s.insert(1).inserted, s.remove(2) as Any, s.remove(9) as Any, s.sorted())
let t: Set<Int> = [3, 4, 5, 6]
print(s.union(t).sorted(), s.intersection(t).sorted(), s.subtracting(t).sorted(), s.symmetricDifference(t).sorted())
print(s.isSubset(of: [1, 3, 4, 9]), s.isSuperset(of: [1]), s.isDisjoint(with: [7]), s.isStrictSubset(of: s), s == [4, 3, 1], s != t, s.isStrictSuperset(of: [4]))
s.formUnion([10, 11]); s.subtract([1]); s.formIntersection([3, 4, 10]); s.formSymmetricDifference([3, 99])
print(s.sorted(), s.map { $0 * 2 }.sorted(), s.filter { $0 > 50 }.count, s.reduce(0, +), s.allSatisfy { $0 > 3 }, s.contains { $0 == 99 }, Set(s.map { $0 % 2 }).count)
var seen: Set<Point> = [Point(x: 0, y: 0)]
for (dx, dy) in [(0, 1), (1, 0), (0, 1), (0, 0)] where !seen.contains(Point(x: dx, y: dy)) { seen.insert(Point(x: dx, y: dy)) }
print(seen.count, seen.contains(.init(x: 1, y: 0)), seen.map { $0.x + $0.y }.sorted(), seen.sorted { ($0.x, $0.y) < ($1.x, $1.y) })
let colors: Set<Color> = [.red, .custom(1, 2), .red, .custom(1, 2)]
print(colors.count, colors.contains(.custom(2, 1)), Set(["a", "A"]).count, Set("hello").count, Set("hello").sorted(), Array(Set([7, 7])), Set([[1], [1]]).count)
func duplicates(_ list: [String]) -> [String] { var seen: Set<String> = []; return list.filter { !seen.insert($0).inserted } }
print(duplicates(["a", "b", "a", "c", "b", "a"]), Set(1...5).subtracting([2, 4]).sorted(), Set<Int>().isEmpty, Set([1, 2]).union(3...4).count)
var letters = Set<Character>(); letters.formUnion("abc"); letters.remove("b"); print(letters.sorted(), letters.update(with: "a") as Any, letters.removeFirst().isLetter, letters.count)
let sets: Set<Set<Int>> = [[1, 2], [2, 1], []]
