// Functions: many parameters
// ---
func mix(_ a: Int, _ b: Double, _ c: String, _ d: Bool, _ e: [Int], _ f: Float) -> String {
  "\(a) \(b) \(c) \(d) \(e) \(f)"
}
print(mix(1, 2, "c", true, [4], 0.5), mix(-1, 0.1, "", false, [], 2))
func nested(_ x: Int) -> Int {
  func inner(_ y: Int) -> Int {
    func innermost(_ z: Int) -> Int { x + y + z }
    return innermost(y * 2) + x
  }
  return inner(x + 1) + inner(x)
}
print(nested(3), mix(nested(1), Double(nested(2)), mix(1, 1, "x", true, [1], 1), nested(0) > 0, [nested(0)], 1))
