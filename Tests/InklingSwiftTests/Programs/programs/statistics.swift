// A program: mean, median, mode, quartiles, correlation and a histogram
import Foundation
extension Collection where Element == Double {
  var mean: Double { reduce(0, +) / Double(count) }
  var variance: Double { let m = mean; return map { ($0 - m) * ($0 - m) }.reduce(0, +) / Double(count) }
  var deviation: Double { variance.squareRoot() }
  func quantile(_ q: Double) -> Double {
    let s = sorted(), p = q * Double(count - 1), i = Int(p)
    return i + 1 < s.count ? s[i] + (p - Double(i)) * (s[i + 1] - s[i]) : s[i]
  }
}
func correlation(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count)
  let (ma, mb) = (a.mean, b.mean)
  let covariance = zip(a, b).map { ($0 - ma) * ($1 - mb) }.reduce(0, +) / Double(a.count)
  return covariance / (a.deviation * b.deviation)
}
func mode<T: Hashable & Comparable>(_ list: [T]) -> T? {
  Dictionary(list.map { ($0, 1) }, uniquingKeysWith: +).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
}
// ---
let x = [2.0, 4, 4, 4, 5, 5, 7, 9]
print(x.mean, x.variance, x.deviation, x.quantile(0.5), x.quantile(0.25), x.quantile(1), x[2...].mean)
print(mode(x)!, mode(["b", "a", "b", "a"])!, mode([Int]()) as Any)
print(String(format: "%.3f %.3f", correlation(x, x.map { -2 * $0 + 1 }), correlation(x, x.reversed())))
let bins = Dictionary(grouping: x) { Int($0 / 2) }
for b in 0...4 { print("\(b * 2)-\(b * 2 + 1)", String(repeating: "*", count: bins[b]?.count ?? 0)) }
let z = x.map { ($0 - x.mean) / x.deviation }
print(z, z.mean, z.deviation)
