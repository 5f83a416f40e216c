func primes(upTo limit: Int) -> [Int] {
  var isPrime = [Bool](repeating: true, count: limit + 1)
  isPrime[0] = false
  isPrime[1] = false
  var number = 2
  while number * number <= limit {
    if isPrime[number] {
      var multiple = number * number
      while multiple <= limit {
        isPrime[multiple] = false
        multiple += number
      }
    }
    number += 1
  }
  var found: [Int] = []
  for number in 2...limit {
    if isPrime[number] {
      found.append(number)
    }
  }
  return found
}

for round in 1...9 {
  let found = primes(upTo: 1_000_000)
  print(round, found.count, found[found.count - 1])
}
