extension Snippet {
  /// What the standard library's types do.
  static let ofValues = dictionaries + sets + characters + slices + integers + anything

  static let dictionaries = [
    Snippet(
      "reducing into a collection",
      #"""
      let counts = ["a", "b", "a"].reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      print(counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
      let evens = (1...6).reduce(into: [Int]()) { result, n in if n % 2 == 0 { result.append(n) } }
      print(evens, [1.5, 2].reduce(into: 0.0) { $0 += $1 }, "abc".reduce(into: "") { $0 = String($1) + $0 })
      var total = 0
      let lengths: [Int: [String]] = ["a", "bb", "c"].reduce(into: [:]) { $0[$1.count, default: []].append($1) }
      print(lengths[1]!, lengths[2]!)
      let list: [Int] = (1...3).reduce(into: []) { $0.append($1 * 2) }
      print(list, zip(1..., ["x", "y"]).map { $0.0 })
      """#),
    Snippet(
      "entries of a dictionary",
      #"""
      var ages = ["Ann": 31, "Bob": 27]
      ages["Cid"] = 40
      print(ages["Ann"]!, ages["Zoe"] == nil, ages.count, ages.isEmpty)
      ages["Bob"] = nil
      print(ages["Bob"] == nil, ages.count, ages["Bob"] ?? -1)
      if let age = ages["Cid"] { print("Cid is", age) }
      for (name, age) in ages.sorted(by: { $0.key < $1.key }) { print(name, age) }
      for key in ages.keys.sorted() { print(key, ages[key, default: 0]) }
      print(ages.values.sorted(), ages.values.reduce(0, +), ages.keys.contains("Ann"))
      var counts: [String: Int] = [:]
      for word in ["a", "b", "a", "c", "b", "a"] { counts[word, default: 0] += 1 }
      print(counts.sorted { $0.value > $1.value }.map { "\($0.key)\($0.value)" })
      print(counts == ["a": 3, "b": 2, "c": 1], counts != [:])
      var lists = [Int: [String]]()
      lists[1, default: []].append("one")
      lists[1, default: []].append("uno")
      lists[2, default: []] += ["two"]
      print(lists[1]!, lists[2]!, lists.count)
      """#),
    Snippet(
      "texts of dictionaries",
      #"""
      let one = ["k": 1.5]
      print(one, [one], [String: Int](), (one, 1))
      print(one.first!.key, one.first!.value)
      let nested = ["m": ["x": 1]]
      print(nested, nested["m"]!["x"]!)
      print(["a": "b"], [1: true], [2.5: "x\n"])
      """#),
    Snippet(
      "making dictionaries of others",
      #"""
      let one = ["k": 1.5]
      let byLength = Dictionary(grouping: ["hi", "yo", "hey"], by: { $0.count })
      print(byLength[2]!, byLength[3]!, byLength.keys.sorted())
      let zipped = Dictionary(uniqueKeysWithValues: zip(["x", "y"], [1, 2]))
      print(zipped["x"]!, zipped["y"]!)
      let merged = Dictionary([("a", 1), ("b", 2), ("a", 3)], uniquingKeysWith: { $0 + $1 })
      print(merged["a"]!, merged["b"]!)
      print(merged.mapValues { $0 * 10 }.sorted { $0.key < $1.key }.map { $0.value })
      print(merged.filter { $0.value > 2 }, merged.filter { $0.key == "b" })
      var m = merged
      m.merge(["a": 100, "z": 5]) { old, new in new }
      print(m["a"]!, m["z"]!, merged["a"]!)
      print(merged.merging(["b": 1]) { $0 * 10 + $1 }["b"]!)
      print(m.removeValue(forKey: "a")!, m.removeValue(forKey: "a") == nil, m.updateValue(6, forKey: "z")!)
      print(m.compactMapValues { $0 > 3 ? String($0) : nil }["z"]!)
      m.removeAll()
      print(m, m.isEmpty)
      """#),
    Snippet(
      "looking through dictionaries",
      #"""
      let merged = ["a": 4, "b": 2]
      let one = ["k": 1.5]
      let ages = ["Ann": 31, "Cid": 40]
      let total = merged.reduce(0) { $0 + $1.value }
      print(total, merged.map { $0.value }.sorted(), merged.contains { $0.value == 2 }, merged.allSatisfy { $0.value > 0 })
      print(merged.max { $0.value < $1.value }!.key, merged.min { $0.value < $1.value }!)
      for (i, pair) in one.enumerated() { print(i, pair.key, pair.value, pair) }
      let scores: [String: Double] = ["a": 1, "b": 2.5]
      print(scores["a"]! + scores["b"]!)
      var grid = [[Int]: String]()
      grid[[1, 2]] = "p"
      print(grid[[1, 2]]!, grid[[2, 1]] == nil)
      var copy = ages
      copy["Ann"] = 99
      print(ages["Ann"]!, copy["Ann"]!)
      var cache = [Int: Int]()
      func fib(_ n: Int) -> Int {
        if n < 2 { return n }
        if let known = cache[n] { return known }
        let value = fib(n - 1) + fib(n - 2)
        cache[n] = value
        return value
      }
      print(fib(60), cache.count)
      let d = Dictionary<String, Int>()
      print(d, Set<Int>(), Array<Int>())
      let ks = one.keys
      print(ks, one.values, ks.count)
      """#),
  ]

  static let sets = [
    Snippet(
      "operations of sets",
      #"""
      var s: Set = [3, 1, 2, 3]
      print(s.count, s.contains(2), s.sorted())
      print(s.insert(5).inserted, s.insert(5).inserted, s.remove(1)!, s.remove(1) == nil)
      let t: Set<Int> = [2, 9]
      print(s.union(t).sorted(), s.intersection(t), s.subtracting(t).sorted(), s.symmetricDifference(t).sorted())
      print(t.isSubset(of: [1, 2, 9]), t.isSuperset(of: [2]), t.isDisjoint(with: s), t.isStrictSubset(of: t), t == [9, 2])
      """#),
    Snippet(
      "texts and elements of sets",
      #"""
      var s: Set = [3, 2, 5]
      let words = Set(["a", "b", "a"])
      print(words.count, words.sorted(), Set([1]), [Set([1])], (Set(["x"]), 1))
      var empty = Set<String>()
      empty.insert("q")
      print(empty, empty.isEmpty, empty.first!)
      print(s.map { $0 * 2 }.sorted(), s.filter { $0 > 2 }.sorted(), s.reduce(0, +), s.min()!, s.max()!)
      for x in Set([7]) { print(x) }
      s.formUnion([100, 2]); s.subtract([3]); s.formIntersection([100, 2])
      print(s.sorted())
      s.removeAll()
      print(s)
      let pairs = Set([[1, 2], [1, 2], [3]])
      print(pairs.count)
      let unique = Array(Set([1, 1, 1]))
      print(unique, unique.count == 1 ? "one" : "many")
      var seen = Set<Int>()
      let firsts = [1, 2, 1, 3, 2].filter { seen.insert($0).inserted }
      print(firsts, s.isSubset(of: 1...3))
      var all: Set<Double> = [1, 2.5]
      all.insert(3)
      print(all.sorted())
      """#),
  ]
}
