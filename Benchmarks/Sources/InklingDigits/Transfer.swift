/// How well networks that were trained on one set of digits read another one.
struct Transfer: Codable {
  let network: String
  let trainedOn: String
  let testedOn: String
  /// One accuracy for each seed.
  var accuracies: [Double] = []

  var mean: Double { accuracies.reduce(0, +) / Double(accuracies.count) }

  /// What the mean accuracy must be for the built-in digits to stand in for MNIST: readable for each other's
  /// networks, and of the same difficulty, so that the lessons tell the same story with both.
  var demanded: ClosedRange<Double>? {
    switch (network, trainedOn, testedOn) {
    case (Network.sixteen.name, DigitSet.builtIn, DigitSet.builtIn): 0.92...0.95
    case (Network.hundred.name, DigitSet.builtIn, DigitSet.builtIn): 0.965...0.98
    case (Network.convolutions.name, DigitSet.builtIn, DigitSet.builtIn): 0.985...0.993
    case (Network.convolutions.name, DigitSet.builtIn, DigitSet.mnist): 0.9...1
    case (Network.convolutions.name, DigitSet.mnist, DigitSet.builtIn): 0.9...1
    default: nil
    }
  }

  var isAsDemanded: Bool { demanded?.contains(mean) ?? true }
}
