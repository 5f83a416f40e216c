// A memberwise initializer that is private because of a property
struct Account {
  private var balance: Int
}
extension Account { static let none = Account(balance: 0) }
print(Account(balance: 3)) // error
