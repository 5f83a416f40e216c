// Access control: private, fileprivate, private(set) and internal members
struct BankAccount {
  let owner: String
  private(set) var balance: Double
  private var history: [(String, Double)] = []
  fileprivate static var opened = 0
  private static let limit = 1000.0
  enum Failure: Error, Equatable { case insufficient(missing: Double), tooMuch }
  init(owner: String, balance: Double = 0) {
    self.owner = owner
    self.balance = balance
    BankAccount.opened += 1
  }
  private mutating func record(_ what: String, _ amount: Double) { history.append((what, amount)) }
  mutating func deposit(_ amount: Double) throws {
    guard amount <= Self.limit else { throw Failure.tooMuch }
    balance += amount
    record("deposit", amount)
  }
  mutating func withdraw(_ amount: Double) throws {
    guard amount <= balance else { throw Failure.insufficient(missing: amount - balance) }
    balance -= amount
    record("withdraw", amount)
  }
  var report: String { history.map { "\($0.0) \($0.1)" }.joined(separator: "; ") }
  internal var isEmpty: Bool { balance == 0 }
}
private func helper(_ a: BankAccount) -> String { "\(a.owner): \(a.balance)" }
// ---
var a = BankAccount(owner: "Ada", balance: 50)
try a.deposit(25.5)
try a.withdraw(70)
do { try a.withdraw(10) } catch BankAccount.Failure.insufficient(let missing) { print("missing", missing) }
do { try a.deposit(5000) } catch let e as BankAccount.Failure { print(e, e == .tooMuch) }
print(helper(a), a.report, a.isEmpty, BankAccount.opened)
let b = a
try a.withdraw(5.5)
print(a.balance, b.balance, a.isEmpty, b.report == a.report)
