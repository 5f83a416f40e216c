// Closures: bodies that decide the type of literals, local functions used before their declaration
import Foundation
// ---
print([1, 2].map { $0 * 0.5 }, [1, 2, 3].reduce(0) { $0 + $1 }, [1, 2].map { $0 + 1 })
print([4, 9].map { $0.squareRoot() }, [1, 2].filter { $0 > 1.5 })
func outer(_ n: Int) -> Int {
  let a = later(n) + even(n)
  func later(_ k: Int) -> Int { k * 10 + n }
  let b = 5
  func uses() -> Int { b + later(1) }
  func even(_ k: Int) -> Int { k == 0 ? 1 : odd(k - 1) }
  func odd(_ k: Int) -> Int { k == 0 ? 0 : even(k - 1) }
  return a + uses()
}
print(outer(4))
