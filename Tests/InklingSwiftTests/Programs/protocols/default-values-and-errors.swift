// Protocols: error types and descriptions behind an associated Failure type
protocol Validating: CustomStringConvertible { associatedtype Failure: Error; func validate() throws }
enum FieldError: Error, Equatable, CustomStringConvertible {
  case empty(String), outOfRange(String, ClosedRange<Int>)
  var description: String {
    switch self {
    case .empty(let f): "\(f) is empty"
    case let .outOfRange(f, r): "\(f) must be in \(r)"
    }
  }
}
struct Form: Validating {
  typealias Failure = FieldError
  var name = "", age = 0
  var description: String { "Form<\(name), \(age)>" }
  func validate() throws {
    if name.isEmpty { throw Failure.empty("name") }
    guard (1...120).contains(age) else { throw FieldError.outOfRange("age", 1...120) }
  }
}
func check<V: Validating>(_ v: V) -> String {
  do { try v.validate(); return "\(v) is fine" } catch let e as V.Failure { return "\(v): \(e)" } catch { return "?" }
}
// ---
print(check(Form()))
print(check(Form(name: "Ada", age: 200)))
print(check(Form(name: "Ada", age: 36)))
let all: [FieldError] = [.empty("x"), .outOfRange("y", 0...1)]
print(all, all[0] == .empty("x"), "\(all[1])", String(describing: all[0]))
let asErrors: [any Error] = all + []
for e in asErrors { print(e, (e as? FieldError) == all[1]) }
