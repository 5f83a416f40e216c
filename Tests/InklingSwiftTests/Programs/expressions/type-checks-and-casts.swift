// Type casting: is, as?, as!, as with Any, optionals, arrays and dictionaries
// ---
let things: [Any] = [1, 2.0, "three", Character("c"), [4, 5], ["k": 6], (7, 8), true, Optional(9) as Any, Int?.none as Any, UInt8(10), Float(1.5)]
for t in things {
  switch t {
  case let x as Int: print("Int", x)
  case let x as Double: print("Double", x)
  case let x as String: print("String", x)
  case let x as Character: print("Character", x)
  case let x as [Int]: print("[Int]", x)
  case let x as [String: Int]: print("[String: Int]", x)
  case let x as (Int, Int): print("(Int, Int)", x)
  case let x as Bool: print("Bool", x)
  case let x as UInt8: print("UInt8", x)
  default: print("other", type(of: t))
  }
}
print(things.filter { $0 is Int }.count, things.compactMap { $0 as? Int }, things[0] as! Int + 1)
print(things[1] is Double, things[1] is Int, (things[1] as? Int) as Any, (things[2] as? String)?.count ?? 0)
let n: Any = 5
if let x = n as? Int, x > 3 { print("five") }
let mixed: [String: Any] = ["name": "net", "layers": [4, 2], "rate": 0.5]
print(mixed["name"] as? String ?? "?", (mixed["layers"] as? [Int])?.count ?? 0, mixed["rate"] as! Double * 2, mixed["no"] == nil)
let anyList = [1, "x"] as [Any]
print(anyList.count, anyList[1] as! String, anyList)
let i: Int? = 3 as Int?
let a = i as Any
print((a as? Int) ?? -1, a is Int, 3 as Double, [1, 2] as [Double], 7 as Int? as Any)
func kind<T>(_ x: T) -> String { "\(T.self)" }
print(kind(1), kind("s"), kind([1.5]), kind(Optional(2)), kind((1, "a")), kind(n))
print(type(of: things[3]), type(of: n), type(of: mixed), type(of: i), type(of: 1...3), type(of: "a".first))
