/// The candidate that a misspelt name most likely means, or `nil` where none is near.
package func nearest(to name: String, among candidates: [String]) -> String? {
  // Nobody misspells a name of a hundred letters, and the search takes time with the product of the lengths.
  guard name.count <= 100 else { return nil }
  let name = name.lowercased()
  let distances = candidates.map { (name: $0, distance: editDistance(name, $0.lowercased())) }
  guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
  if best.distance <= max(1, name.count / 3) { return best.name }
  // Keras's older spellings are abbreviations: "acc", "val_acc".
  return name.count >= 3 ? candidates.first { $0.lowercased().hasPrefix(name) } : nil
}

/// The number of letters to insert, remove, replace or swap with their neighbour that turns one text
/// into the other (optimal string alignment).
private func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first)
  let b = Array(second)
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 1..<(a.count + 1) {
    var current = [i]
    for j in 1..<(b.count + 1) {
      var distance = min(
        previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforePrevious[j - 2] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}
