import Foundation
import InklingCore
import Testing

@testable import InklingData

/// Whether there is a folder in which real data sets may lie.
private let hasData = ProcessInfo.processInfo.environment["INKLING_DATA"] != nil

/// How well the built-in digits stand in for MNIST. `Benchmarks/digits.sh` measures the same at full size.
@Suite(.enabled(if: hasData, "INKLING_DATA names no folder with MNIST"))
struct MNISTResemblanceTests {
  /// Built-in digits with pixels in [0, 1], as convolutions want them.
  static func builtIn(_ images: Range<Int>) throws -> Dataset {
    let digits = try Dataset(
      pixels: images.flatMap(DigitDrawing.image), featureShape: [28, 28],
      labels: images.map { UInt8(DigitDrawing.label($0)) },
      classNames: DatasetEntry.digitNames, name: "built-in digits")
    return try digits.normalized().reshaped(to: [28, 28, 1])
  }

  @Test func `a network that has seen 8,000 built-in digits reads MNIST`() throws {
    let (_, test) = try loadMNIST()
    let model = try Sequential(inputShape: [28, 28, 1], seed: 1) {
      Conv2D(16, kernelSize: 3, activation: .relu)
      MaxPooling2D(poolSize: 2)
      Conv2D(32, kernelSize: 3, activation: .relu)
      MaxPooling2D(poolSize: 2)
      Flatten()
      Dense(10, activation: .softmax)
    }
    model.compile(
      optimizer: .adam(), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
    _ = try model.fit(try Self.builtIn(0..<8_000), epochs: 3, batchSize: 64, verbose: .silent)
    let images = try test.normalized().reshaped(to: [28, 28, 1])
    #expect(try model.evaluate(images, verbose: .silent).accuracy > 0.9)
  }

  @Test func `there is as much ink as in MNIST, and as much of it grey`() throws {
    let (train, _) = try loadMNIST()
    func shares(_ pixels: some Sequence<Float>) -> (ink: Double, grey: Double, full: Double) {
      var (count, ink, grey, full) = (0.0, 0.0, 0.0, 0.0)
      for pixel in pixels {
        count += 1
        ink += Double(pixel)
        if pixel > 0 && pixel < 250 { grey += 1 }
        if pixel >= 250 { full += 1 }
      }
      return (ink / count, grey / count, full / count)
    }
    let real = shares((0..<2_000).lazy.flatMap { train.image($0).scalars })
    let drawn = shares((0..<2_000).lazy.flatMap { DigitDrawing.image($0).map(Float.init) })
    #expect(abs(drawn.ink / real.ink - 1) < 0.06)
    #expect(abs(drawn.grey / real.grey - 1) < 0.1)
    #expect(abs(drawn.full / real.full - 1) < 0.1)
  }
}
