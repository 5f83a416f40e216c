from math import exp, log


def softmax(scores):
    largest = scores[0]
    for score in scores:
        if score > largest:
            largest = score
    exponentials = []
    sum = 0.0
    for score in scores:
        exponential = exp(score - largest)
        exponentials.append(exponential)
        sum += exponential
    probabilities = []
    for exponential in exponentials:
        probabilities.append(exponential / sum)
    return probabilities


def dot(a, b):
    sum = 0.0
    for i in range(len(a)):
        sum += a[i] * b[i]
    return sum


state = 42


def uniform():
    global state
    state = (state * 1_103_515_245 + 12345) % 2_147_483_648
    return state / 2_147_483_648.0 - 0.5


inputs = 16
hidden = 12
classes = 4
rate = 0.1

examples = []
labels = []
for n in range(200):
    example = []
    for i in range(inputs):
        example.append(uniform() + (0.5 if i % classes == n % classes else 0.0))
    examples.append(example)
    labels.append(n % classes)

first_weights = []
first_biases = [0.0] * hidden
for _ in range(hidden):
    row = []
    for _ in range(inputs):
        row.append(uniform())
    first_weights.append(row)
second_weights = []
second_biases = [0.0] * classes
for _ in range(classes):
    row = []
    for _ in range(hidden):
        row.append(uniform())
    second_weights.append(row)

for epoch in range(1, 121):
    loss = 0.0
    right = 0
    for n in range(len(examples)):
        x = examples[n]
        h = [0.0] * hidden
        for i in range(hidden):
            h[i] = max(0.0, dot(first_weights[i], x) + first_biases[i])
        scores = [0.0] * classes
        for i in range(classes):
            scores[i] = dot(second_weights[i], h) + second_biases[i]
        p = softmax(scores)
        loss -= log(p[labels[n]])
        best = 0
        for i in range(1, classes):
            if p[i] > p[best]:
                best = i
        if best == labels[n]:
            right += 1

        hidden_errors = [0.0] * hidden
        for i in range(classes):
            error = p[i] - (1.0 if i == labels[n] else 0.0)
            for j in range(hidden):
                hidden_errors[j] += error * second_weights[i][j]
                second_weights[i][j] -= rate * error * h[j]
            second_biases[i] -= rate * error
        for i in range(hidden):
            if h[i] > 0.0:
                for j in range(inputs):
                    first_weights[i][j] -= rate * hidden_errors[i] * x[j]
                first_biases[i] -= rate * hidden_errors[i]
    print(epoch, f"{loss / len(examples):.4f}", right)
