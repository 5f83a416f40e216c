// A program: the sieve of Eratosthenes
// ---
var isPrime = [Bool](repeating: true, count: 60)
isPrime[0] = false
isPrime[1] = false
var i = 2
while i * i < 60 {
  if isPrime[i] { for j in stride(from: i * i, to: 60, by: i) { isPrime[j] = false } }
  i += 1
}
print((0..<60).filter { isPrime[$0] })
