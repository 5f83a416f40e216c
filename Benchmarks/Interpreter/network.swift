import Foundation

func softmax(_ scores: [Double]) -> [Double] {
  var largest = scores[0]
  for score in scores {
    if score > largest {
      largest = score
    }
  }
  var exponentials: [Double] = []
  var sum = 0.0
  for score in scores {
    let exponential = exp(score - largest)
    exponentials.append(exponential)
    sum += exponential
  }
  var probabilities: [Double] = []
  for exponential in exponentials {
    probabilities.append(exponential / sum)
  }
  return probabilities
}

func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in 0..<a.count {
    sum += a[i] * b[i]
  }
  return sum
}

var state = 42
func uniform() -> Double {
  state = (state * 1_103_515_245 + 12345) % 2_147_483_648
  return Double(state) / 2_147_483_648.0 - 0.5
}

let inputs = 16
let hidden = 12
let classes = 4
let rate = 0.1

var examples: [[Double]] = []
var labels: [Int] = []
for n in 0..<200 {
  var example: [Double] = []
  for i in 0..<inputs {
    example.append(uniform() + (i % classes == n % classes ? 0.5 : 0.0))
  }
  examples.append(example)
  labels.append(n % classes)
}

var firstWeights: [[Double]] = []
var firstBiases = [Double](repeating: 0.0, count: hidden)
for _ in 0..<hidden {
  var row: [Double] = []
  for _ in 0..<inputs {
    row.append(uniform())
  }
  firstWeights.append(row)
}
var secondWeights: [[Double]] = []
var secondBiases = [Double](repeating: 0.0, count: classes)
for _ in 0..<classes {
  var row: [Double] = []
  for _ in 0..<hidden {
    row.append(uniform())
  }
  secondWeights.append(row)
}

for epoch in 1...120 {
  var loss = 0.0
  var right = 0
  for n in 0..<examples.count {
    let x = examples[n]
    var h = [Double](repeating: 0.0, count: hidden)
    for i in 0..<hidden {
      h[i] = max(0.0, dot(firstWeights[i], x) + firstBiases[i])
    }
    var scores = [Double](repeating: 0.0, count: classes)
    for i in 0..<classes {
      scores[i] = dot(secondWeights[i], h) + secondBiases[i]
    }
    let p = softmax(scores)
    loss -= log(p[labels[n]])
    var best = 0
    for i in 1..<classes {
      if p[i] > p[best] {
        best = i
      }
    }
    if best == labels[n] {
      right += 1
    }

    var hiddenErrors = [Double](repeating: 0.0, count: hidden)
    for i in 0..<classes {
      let error = p[i] - (i == labels[n] ? 1.0 : 0.0)
      for j in 0..<hidden {
        hiddenErrors[j] += error * secondWeights[i][j]
        secondWeights[i][j] -= rate * error * h[j]
      }
      secondBiases[i] -= rate * error
    }
    for i in 0..<hidden {
      if h[i] > 0.0 {
        for j in 0..<inputs {
          firstWeights[i][j] -= rate * hiddenErrors[i] * x[j]
        }
        firstBiases[i] -= rate * hiddenErrors[i]
      }
    }
  }
  print(epoch, String(format: "%.4f", loss / Double(examples.count)), right)
}
