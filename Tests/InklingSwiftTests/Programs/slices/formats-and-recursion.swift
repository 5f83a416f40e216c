// Slices: recursion over slices, String(format:)
import Foundation
// ---
let a = [5, 3, 8, 1]
print(String(format: "%.2f %5d|%-5d|%05.1f %x %@ %%", 3.14159, 42, 7, 2.5, 255, "abc"))
func total(_ values: ArraySlice<Int>) -> Int { values.isEmpty ? 0 : values.first! + total(values.dropFirst()) }
print(total(a[0...]))
