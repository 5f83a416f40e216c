// Sets: union, intersection, subtraction and membership
// ---
var s: Set = [3, 1, 2, 3]
print(s.count, s.contains(2), s.sorted())
print(s.insert(5).inserted, s.insert(5).inserted, s.remove(1)!, s.remove(1) == nil)
let t: Set<Int> = [2, 9]
print(s.union(t).sorted(), s.intersection(t), s.subtracting(t).sorted(), s.symmetricDifference(t).sorted())
print(t.isSubset(of: [1, 2, 9]), t.isSuperset(of: [2]), t.isDisjoint(with: s), t.isStrictSubset(of: t), t == [9, 2])
