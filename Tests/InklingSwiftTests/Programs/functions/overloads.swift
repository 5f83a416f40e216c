// Functions: overloads by type and label
// ---
func show(_ x: Int) -> String { "Int \(x)" }
func show(_ x: Double) -> String { "Double \(x)" }
func show(_ x: String) -> String { "String \(x)" }
func show(_ x: [Int]) -> String { "list \(x)" }
func show(_ x: Int, _ y: Int) -> String { "two \(x) \(y)" }
func show(label x: Int) -> String { "labelled \(x)" }
print(show(1), show(1.5), show("s"), show([1]), show(1, 2), show(label: 3), show(7 / 2), show(7 / 2.0))
