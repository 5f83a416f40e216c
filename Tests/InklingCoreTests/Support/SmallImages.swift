@testable import InklingCore

/// Images of bright lines on noise, for tests of networks that convolve.
enum SmallImages {
  /// Pictures of 9 by 8 pixels in three classes: a line that lies, stands, or falls.
  static func lines(_ count: Int = 300, channels: Int = 1, seed: UInt64 = 5) throws -> Dataset {
    var random = RandomStream(seed: seed)
    let (height, width) = (9, 8)
    var (pixels, labels): ([Float], [Int]) = ([], [])
    for _ in 0..<count {
      let label = random.next(below: 3)
      let (top, left) = (random.next(below: height - 3), random.next(below: width - 3))
      var image = (0..<height * width * channels).map { _ in random.uniform(in: 0...0.3) }
      for step in 0..<4 {
        let row = label == 0 ? top : top + step
        let column = label == 1 ? left : left + step
        for channel in 0..<channels { image[(row * width + column) * channels + channel] = 1 }
      }
      pixels += image
      labels.append(label)
    }
    return try Dataset(
      features: Tensor(shape: [count, height, width, channels], scalars: pixels), labels: labels)
  }
}
