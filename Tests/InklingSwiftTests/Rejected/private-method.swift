// A private method from outside
struct Account {
  private func secret() -> Int { 1 }
}
print(Account().secret()) // error
