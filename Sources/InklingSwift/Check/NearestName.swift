/// The candidate that `name` was probably meant to be, or `nil` where none is near.
///
/// Near means: at most a third of the letters have to be inserted, dropped, replaced or swapped with their neighbour
/// (Damerau-Levenshtein distance, optimal string alignment). Of equally near ones one that differs only in capitals and
/// underscores is taken before others, and then the first in the alphabet.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  // Nobody misspells a name of a hundred letters, and the search takes time with the product of the lengths.
  guard name.count <= 100 else { return nil }
  let limit = max(1, name.count / 3)
  let letters = Array(name.lowercased())
  let plain = plainLetters(of: name)
  var best: (distance: Int, name: String)?
  for candidate in candidates where abs(candidate.count - name.count) <= limit {
    if candidate == name { continue }
    var distance = max(1, editDistance(letters, Array(candidate.lowercased())))
    guard distance <= limit else { continue }
    if plainLetters(of: candidate) == plain { distance = 0 }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

private func plainLetters(of name: String) -> String {
  String(name.lowercased().filter { $0 != "_" && $0 != "-" })
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
