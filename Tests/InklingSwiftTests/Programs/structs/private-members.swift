// Access control: private members seen by the type and its nested types
struct Account {
  private var cents = 0
  private(set) var changes = 0
  fileprivate var name = "a"
  private static var made = 0
  private mutating func note(_ n: Int) {
    cents += n
    changes += 1
    Account.made += 1
  }
  mutating func pay(_ n: Int) { note(n) }
  var balance: Double { Double(cents) / 100 }
  private init(cents: Int) { self.cents = cents }
  init() {}
  static func gift() -> Account { Account(cents: 500) }
  func isRicher(than other: Account) -> Bool { cents > other.cents }
  struct Statement {
    let account: Account
    var text: String { "\(account.cents) \(Account.made)" }
  }
}
// ---
var a = Account()
a.pay(250)
print(a.balance, a.changes, a.name, Account.gift().balance)
print(Account.gift().isRicher(than: a), Account.Statement(account: a).text)
