import Foundation
import Inkling
import Testing

/// A whole training on real data, small enough for every run of the tests. The others are in
/// `Benchmarks/experiments.sh`.
struct Digits20x20Tests {
  /// With adam, batches of 32 and 40 epochs, Keras 3.15 ends with a training loss of 0.009, 0.008
  /// and 0.015 and an accuracy of 1.000, 1.000 and 0.998; the bounds are this range, widened by its
  /// width on both sides.
  @Test(.enabled(if: hasDigits20x20, "INKLING_DATA names no folder with the 20x20 digits"))
  func `a network with a loss from logits learns the 20x20 digits as well as in Keras`() throws {
    let digits = try loadDigits20x20().reshaped(to: [400])
    var losses: [Double] = []
    for seed in 17...19 {
      let model = try Sequential(inputShape: [400], seed: seed) {
        Dense(25, activation: .relu)
        Dense(15, activation: .relu)
        Dense(10)
      }
      #expect(model.parameterCount == 10_575)
      model.compile(
        optimizer: .adam(learningRate: 0.001),
        loss: .sparseCategoricalCrossentropy(fromLogits: true), metrics: [.accuracy])
      let history = try model.fit(digits, epochs: 40, verbose: .silent)
      losses.append(try #require(history["loss"]?.last))
      let accuracy = try #require(history["accuracy"]?.last)
      #expect(accuracy >= 0.996, "seed \(seed): accuracy \(accuracy)")
      let logits = try model.predict(digits.image(1015))
      #expect(logits.scalars.indices.max { logits.scalars[$0] < logits.scalars[$1] } == 2)
    }
    // One seed may end outside by chance; the middle one of three does not.
    #expect((0.001...0.022).contains(losses.sorted()[1]), "losses \(losses)")
  }

  static var hasDigits20x20: Bool {
    guard ProcessInfo.processInfo.environment["INKLING_DATA"] != nil,
      case .present = try? DataLocation().status(of: .digits20x20)
    else { return false }
    return true
  }
}
