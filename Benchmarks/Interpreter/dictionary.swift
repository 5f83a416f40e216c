let vocabulary = [
  "the", "of", "and", "to", "in", "learning", "network", "layer", "weight", "gradient",
  "loss", "epoch", "batch", "neuron", "input", "output", "hidden", "rate", "bias", "label",
]

var counts: [String: Int] = [:]
var pairs: [Int: Int] = [:]
var state = 7
var previous = 0
for _ in 0..<2_000_000 {
  state = (state * 16807) % 2_147_483_647
  let index = state % vocabulary.count
  counts[vocabulary[index], default: 0] += 1
  let pair = previous * 20 + index
  if let count = pairs[pair] {
    pairs[pair] = count + 1
  } else {
    pairs[pair] = 1
  }
  previous = index
}

for word in vocabulary {
  print(word, counts[word, default: 0])
}
var largest = 0
for (_, count) in pairs {
  if count > largest {
    largest = count
  }
}
print(pairs.count, largest)
