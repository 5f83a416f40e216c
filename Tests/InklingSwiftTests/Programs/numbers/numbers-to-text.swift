// Numeric conversion: to text
// ---
print(String(5), String(2.50), String(true), String("s"), "\(5)\(2.50)\(true)", (3.0).description, 12.description)
print(String(5) + "!", "n = " + String(-3), String(5 / 2), "\(5 / 2) \(5 / 2.0)")
