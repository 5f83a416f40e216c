// A program: generic sorting algorithms compared with the library
extension Array where Element: Comparable {
  mutating func insertionSort() { for i in indices.dropFirst() { var j = i; while j > 0, self[j] < self[j - 1] { swapAt(j, j - 1); j -= 1 } } }
  mutating func heapSort() {
    func sift(_ a: inout [Element], _ start: Int, _ end: Int) {
      var root = start
      while 2 * root + 1 < end {
        var child = 2 * root + 1
        if child + 1 < end, a[child] < a[child + 1] { child += 1 }
        guard a[root] < a[child] else { return }
        a.swapAt(root, child)
        root = child
      }
    }
    for s in stride(from: count / 2 - 1, through: 0, by: -1) { sift(&self, s, count) }
    for end in stride(from: count - 1, to: 0, by: -1) { swapAt(0, end); sift(&self, 0, end) }
  }
  func mergeSorted() -> [Element] {
    guard count > 1 else { return self }
    let (l, r) = (Array(self[..<(count / 2)]).mergeSorted(), Array(self[(count / 2)...]).mergeSorted())
    var out: [Element] = [], i = 0, j = 0
    while i < l.count, j < r.count { if r[j] < l[i] { out.append(r[j]); j += 1 } else { out.append(l[i]); i += 1 } }
    return out + l[i...] + r[j...]
  }
  func quickSorted() -> [Element] { isEmpty ? [] : dropFirst().filter { $0 < self[0] }.quickSorted() + [self[0]] + dropFirst().filter { $0 >= self[0] }.quickSorted() }
  func binarySearch(_ x: Element) -> Int? {
    var (low, high) = (0, count)
    while low < high { let m = (low + high) / 2; if self[m] == x { return m }; if self[m] < x { low = m + 1 } else { high = m } }
    return nil
  }
}
// ---
var seed = 12
let numbers = (0..<30).map { _ in seed = (seed * 1103 + 12345) % 1009; return seed }
var a = numbers, b = numbers
a.insertionSort(); b.heapSort()
print(a == numbers.sorted(), b == a, numbers.mergeSorted() == a, numbers.quickSorted() == a, a.prefix(5), a.binarySearch(a[7])!, a.binarySearch(-1) as Any)
var words = "the quick brown fox jumps over".split(separator: " ").map(String.init)
print(words.mergeSorted(), words.quickSorted().last!); words.heapSort(); print(words.first!, words.binarySearch("fox")!)
var none: [Double] = []; none.heapSort(); none.insertionSort(); print(none, none.mergeSorted(), [1.5].quickSorted())
