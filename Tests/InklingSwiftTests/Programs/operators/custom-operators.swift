// Operators: custom infix and prefix operators, precedence groups
import Foundation
precedencegroup PowerPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}
infix operator ^^: PowerPrecedence
infix operator **: MultiplicationPrecedence
infix operator •: AdditionPrecedence
prefix operator √
prefix func √ (x: Double) -> Double { x.squareRoot() }
func ^^ (base: Int, exponent: Int) -> Int { (0..<exponent).reduce(1) { r, _ in r * base } }
func ** (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 * $1 } }
func • (a: [Double], b: [Double]) -> Double { (a ** b).reduce(0, +) }
// ---
print(√16, √2.25 + 1, √(3 * 3 + 4 * 4))
print(2 ^^ 3 ^^ 2, 2 * 3 ^^ 2, -2 ^^ 2, (2 ^^ 3) ^^ 2)
let a = [1.0, 2, 3], b = [4.0, 5, 6]
print(a ** b, a • b, a ** b • a, √(a • a))
print([a, b].map { $0 • $0 }, [1, 2, 3].reduce(2, ^^))
