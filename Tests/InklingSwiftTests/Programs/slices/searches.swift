// Slices: prefixes, suffixes and searches
// ---
let a = [5, 3, 8, 1]
print(a.prefix(while: { $0 != 8 }), a.drop { $0 > 4 }, a.prefix(2), a.suffix(1), a.dropLast(), a.prefix(10))
print(a.lastIndex(of: 8)!, a.lastIndex { $0 > 4 }!, a.last { $0 < 4 }!, a.firstIndex { $0 == 8 }!, a.first { $0 > 100 } == nil)
print([1, 2, 0, 3].split(separator: 0), [0, 1].split(separator: 0, omittingEmptySubsequences: false))
