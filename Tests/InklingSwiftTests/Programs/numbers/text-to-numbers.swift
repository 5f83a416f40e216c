// Numeric conversion: from text
// ---
print(Int("12")!, Int("-12")!, Int("+5")!, Int("x") ?? -1, Int("") ?? -1, Int("1.5") ?? -1, Int(" 1") ?? -1)
print(Double("1e3")!, Double("2.5")!, Double("abc") ?? 0, Double("-.5") ?? 9, Double("nan")!.isNaN, Double("inf")!)
print(Float("0.1")!, Float("q") ?? 1.5, Int("9223372036854775807")!, Int("9223372036854775808") ?? 0)
if let value = Int("42") { print("a number", value) }
