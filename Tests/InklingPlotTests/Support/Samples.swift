import InklingCore
import Testing

@testable import InklingPlot

extension History {
  /// A history of the given values, epochs counted from 0.
  static func of(_ values: [String: [Double]]) -> History {
    History(epoch: Array(0..<(values.values.map(\.count).max() ?? 0)), history: values)
  }

  /// Five epochs as the first lesson has them.
  static let lesson = History.of([
    "loss": [0.6291, 0.3212, 0.2687, 0.2352, 0.2141],
    "accuracy": [0.8203, 0.9092, 0.9241, 0.9331, 0.9389],
  ])

  /// Five epochs with validation.
  static let validated = History.of([
    "loss": [0.6291, 0.3212, 0.2687, 0.2352, 0.2141],
    "accuracy": [0.8203, 0.9092, 0.9241, 0.9331, 0.9389],
    "val_loss": [0.3301, 0.2712, 0.2431, 0.2398, 0.2452],
    "val_accuracy": [0.9081, 0.9223, 0.9312, 0.9341, 0.9338],
  ])

  /// Sixty epochs that go up and down.
  static let noisy: History = {
    let noise = (0..<60).map { Double(($0 * 7919 + 13) % 31) / 31 - 0.5 }
    func curve(_ end: Double, _ size: Double, _ shift: Int) -> [Double] {
      noise.indices.map { index in
        let falling = 0.5 * (1 - Double(index) / 60) * (1 - Double(index) / 60)
        return end + falling + size * noise[(index + shift) % 60]
      }
    }
    return .of([
      "loss": curve(0.2, 0.08, 0), "val_loss": curve(0.3, 0.15, 7),
      "accuracy": curve(0, 0.04, 3).map { 0.95 - $0 },
    ])
  }()
}

extension Dataset {
  /// Gray rings of 28 x 28 pixels, of sizes that differ, like digits in how much of them is black.
  static func blobs(_ count: Int) throws -> Dataset {
    let pixels = (0..<count).flatMap { number in
      (0..<784).map { place -> UInt8 in
        let (x, y) = (Double(place % 28) - 13.5, Double(place / 28) - 13.5)
        let distance = (x * x + y * y).squareRoot() - 4 - Double(number % 7)
        return UInt8(max(0, 255 - 110 * distance.magnitude))
      }
    }
    return try Dataset(
      pixels: pixels, featureShape: [28, 28], labels: (0..<count).map { UInt8($0 % 10) },
      classNames: (0..<10).map(String.init), name: "rings")
  }

  /// Pictures in colour of 6 x 6 pixels: red grows to the right, green downwards, blue from one to the next.
  static func colored(_ count: Int) throws -> Dataset {
    let pixels = (0..<count).flatMap { number in
      (0..<36).flatMap { place -> [UInt8] in
        [UInt8(place % 6 * 51), UInt8(place / 6 * 51), UInt8(number * 255 / max(count - 1, 1))]
      }
    }
    return try Dataset(
      pixels: pixels, featureShape: [6, 6, 3], labels: (0..<count).map { UInt8($0 % 2) },
      classNames: ["cat", "dog"], name: "colours")
  }

  /// Pictures of 4 x 4 pixels: `label` bright pixels in each, on black.
  static func squares(_ labels: [UInt8], classNames: [String] = (0..<10).map(String.init)) throws
    -> Dataset
  {
    let pixels = labels.flatMap { label -> [UInt8] in
      (0..<16).map { $0 < Int(label) ? UInt8(255 - 10 * $0) : 0 }
    }
    return try Dataset(
      pixels: pixels, featureShape: [4, 4], labels: labels, classNames: classNames,
      name: "squares")
  }
}

/// Charts and grids that are hard to draw.
enum Hostile {
  static let histories: [(name: String, history: History)] = {
    let long = String(repeating: "a very long name ", count: 5)
    return [
      ("one epoch", .of(["loss": [0.5], "val_loss": [0.4]])),
      ("constant", .of(["loss": [2, 2, 2], "accuracy": [0, 0, 0]])),
      ("only NaN", .of(["loss": [.nan, .nan]])),
      (
        "gaps",
        .of(["loss": [.nan, 1, .infinity, 2, 3, -.infinity], "val_loss": [1, .nan, 3, 4, 5, 6]])
      ),
      (
        "tiny",
        .of([
          "loss": [1e-12, 2e-12, 1.5e-12],
          "accuracy": [.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude],
        ])
      ),
      ("huge", .of(["loss": [1e12, 3e12, 2e12], "accuracy": [1e308, -1e308, 1.7e308]])),
      ("nearly constant", .of(["loss": [1, 1 + 1e-15, 1 - 1e-15], "a": [1e9, 1e9 + 1, 1e9]])),
      ("negative", .of(["score": [-5, -3, -100]])),
      (
        "ten thousand epochs",
        .of([
          "loss": (1...10_000).map { 1 / Double($0) },
          "val_loss": (1...10_000).map { 0.1 + 1 / Double($0) },
        ])
      ),
      (
        "zigzag",
        .of([
          "loss": (0..<60).map { Double($0 % 2) },
          "val_loss": (0..<60).map { Double(($0 + 1) % 2) },
        ])
      ),
      ("long name", .of([long: [1, 2, 3], "val_" + long: [3, 2, 1]])),
      ("odd names", .of(["שלום\n": [1, 2], "損失\u{0}": [2, 1], "": [1, 1]])),
    ]
  }()

  static let sizes: [(width: Double?, height: Double?)] = [
    (nil, nil), (6.4, 2.4), (3.2, 6), (12, 9),
  ]
}
