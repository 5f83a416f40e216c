// Any: values of any type, with is, as? and as!
// ---
let things: [Any] = [1, "two", 3.5, true, [4, 5], ("a", 1)]
print(things)
for thing in things {
  if let number = thing as? Int { print("Int", number + 1) }
  else if let text = thing as? String { print("String", text.count) }
  else if thing is Double { print("Double", thing as! Double * 2) }
  else if let list = thing as? [Int] { print("list", list.count) }
  else { print("other", thing) }
}
let person: [String: Any] = ["name": "Ann", "age": 3]
print(person["name"] as? String ?? "-", person["age"] as? String ?? "-", person["age"]!)
func describe(_ value: Any) -> String {
  switch value {
  case let number as Int: return "Int \(number)"
  case is String: return "a text"
  default: return "something: \(value)"
  }
}
print(describe(1), describe("x"), describe(2.5), describe([1: "a"]))
var box: Any = 5
box = "five"
print(box, box is Int, box is String, (box as? Int) == nil)
