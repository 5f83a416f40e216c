import Foundation
import Inkling

/// A training to be timed: a hidden layer over MNIST, relu, ten classes, Adam.
struct Trial: Codable {
  let width: Int
  let batchSize: Int
  let threads: Int

  /// How many images are trained on: enough for some tenths of a second, whole batches.
  private var imageCount: Int {
    let wanted = min(60_000, max(4_096, 40_000_000 / (784 * width) * 32))
    return max(batchSize, wanted / batchSize * batchSize)
  }

  /// Trains for an epoch to warm up, then times some.
  func measure(_ images: Dataset, rounds: Int) throws -> Measurement {
    let images = images.prefix(imageCount)
    let model = try Sequential(inputShape: [28, 28], seed: 17) {
      Flatten()
      Dense(width, activation: .relu)
      Dense(10, activation: .softmax)
    }
    model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
    model.threads = threads
    var fastest = Double.infinity
    for round in 0...rounds {
      let start = ContinuousClock.now
      try model.fit(images, epochs: 1, batchSize: batchSize, verbose: .silent)
      if round > 0 { fastest = min(fastest, (ContinuousClock.now - start) / .seconds(1)) }
    }
    return Measurement(trial: self, images: images.count, seconds: fastest)
  }

  /// Floating-point operations for an image: forwards, and the gradients of the kernels and of the hidden layer.
  var operationsPerImage: Double { Double(2 * (2 * 784 * width + 3 * width * 10)) }
}

/// What a training took.
struct Measurement: Codable {
  let trial: Trial
  let images: Int
  /// Seconds for one epoch of the images.
  let seconds: Double

  var microsecondsPerImage: Double { seconds * 1e6 / Double(images) }
  /// An epoch of all of MNIST.
  var secondsPerEpoch: Double { microsecondsPerImage * 60_000 / 1e6 }
  /// What a dense computation of the same would have to reach; images that are mostly black need less.
  var gigaflops: Double { trial.operationsPerImage * Double(images) / seconds / 1e9 }

  var line: String {
    String(
      format: "width %d, batch size %d, threads %d: %.2f µs an image, %.1f GFLOP/s", trial.width,
      trial.batchSize, trial.threads, microsecondsPerImage, gigaflops)
  }
}
