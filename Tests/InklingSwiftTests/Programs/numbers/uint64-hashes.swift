// Integers: overflow operators and hashes in UInt64
// ---
let a: UInt8 = 200
var total: UInt64 = 1
for i in 1...20 { total *= UInt64(i) }
print(total, total.isMultiple(of: 10), String(total, radix: 16), String(a, radix: 2))
var hash: UInt64 = 14695981039346656037
for byte in "hello".utf8 { hash ^= UInt64(byte); hash = hash &* 1099511628211 }
print(hash, hash % 1000, hash >> 60, hash.leadingZeroBitCount, hash.nonzeroBitCount)
