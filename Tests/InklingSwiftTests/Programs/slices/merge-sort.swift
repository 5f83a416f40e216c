// Slices: merge sort
// ---
func mergeSort(_ a: [Int]) -> [Int] {
  guard a.count > 1 else { return a }
  let m = a.count / 2
  let l = mergeSort(Array(a[..<m])), r = mergeSort(Array(a[m...]))
  var out: [Int] = [], i = 0, j = 0
  while i < l.count, j < r.count {
    if l[i] < r[j] { out.append(l[i]); i += 1 } else { out.append(r[j]); j += 1 }
  }
  return out + l[i...] + r[j...]
}
print(mergeSort([5, 2, 9, 1, 5]))
