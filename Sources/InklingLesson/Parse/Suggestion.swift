/// The candidate nearest to a word that does not exist, where one is near enough to be meant.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates.sorted() {
    let distance = editDistance(word.lowercased(), candidate.lowercased(), limit: limit)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// How many letters have to be changed, added, dropped or exchanged with their neighbour to get from one word to the
/// other; more than `limit` where that is certain.
///
/// Source: optimal string alignment (Damerau 1964).
private func editDistance(_ first: String, _ second: String, limit: Int) -> Int {
  let a = Array(first)
  let b = Array(second)
  guard abs(a.count - b.count) <= limit, a.count <= 64 else { return limit + 1 }
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var rows = [Array(0...b.count)]
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      let substitution = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, rows[i - 2][j - 2] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}

/// "did you mean 'x'?", or all there is to choose from where nothing is near.
func suggestion(for word: String, among candidates: [String]) -> String {
  if let near = nearest(to: word, among: candidates) { return "Did you mean '\(near)'?" }
  return "There are: \(candidates.joined(separator: ", "))."
}
