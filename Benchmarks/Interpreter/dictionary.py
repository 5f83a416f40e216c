vocabulary = [
    "the", "of", "and", "to", "in", "learning", "network", "layer", "weight", "gradient",
    "loss", "epoch", "batch", "neuron", "input", "output", "hidden", "rate", "bias", "label",
]

counts = {}
pairs = {}
state = 7
previous = 0
for _ in range(2_000_000):
    state = (state * 16807) % 2_147_483_647
    index = state % len(vocabulary)
    counts[vocabulary[index]] = counts.get(vocabulary[index], 0) + 1
    pair = previous * 20 + index
    if pair in pairs:
        pairs[pair] = pairs[pair] + 1
    else:
        pairs[pair] = 1
    previous = index

for word in vocabulary:
    print(word, counts.get(word, 0))
largest = 0
for _, count in pairs.items():
    if count > largest:
        largest = count
print(len(pairs), largest)
