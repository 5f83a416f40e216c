// Setting a private(set) property from outside
struct Account {
  private(set) var balance = 0
}
var a = Account()
a.balance = 5 // error
print(a)
