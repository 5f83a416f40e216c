import Inkling

/// Digits to train and to test with, and what they look like in numbers.
struct DigitSet {
  static let builtIn = "built-in"
  static let mnist = "MNIST"

  let name: String
  let train: Dataset
  let test: Dataset

  /// The same with pixels in [0, 1] and a dimension for the colours, as convolutions want them.
  func normalized() throws -> (train: Dataset, test: Dataset) {
    (
      try train.normalized().reshaped(to: [28, 28, 1]),
      try test.normalized().reshaped(to: [28, 28, 1])
    )
  }

  /// The first training images, in rows of `columns`, as one picture of bytes.
  func sheet(columns: Int, rows: Int) -> [[UInt8]] {
    var picture = [[UInt8]](repeating: [], count: rows * 28)
    for index in 0..<columns * rows {
      let image = train.image(index).scalars
      for row in 0..<28 {
        picture[index / columns * 28 + row] +=
          image[row * 28..<row * 28 + 28].map { UInt8($0) }
      }
    }
    return picture
  }

  /// What the training images of each digit have in common.
  func looks(sampleCount: Int) -> [Look] {
    var images = [[[Float]]](repeating: [], count: 10)
    for index in 0..<min(sampleCount, train.count) {
      images[train.labels[index]].append(train.image(index).scalars.map { $0 / 255 })
    }
    return images.map(Look.init)
  }
}
