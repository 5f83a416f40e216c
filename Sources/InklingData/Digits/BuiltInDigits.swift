public import InklingCore

/// Handwritten digits that Inkling draws itself, so that every lesson runs without a network.
///
/// **Shapes**: 60,000 + 10,000 images `[28, 28]`, unsigned bytes 0...255 in MNIST's convention: white ink on
/// black, fitted into 20x20 pixels, the centre of mass in the middle; labels 0...9, about equally many of each.
///
/// Each image has a random stream of its own, so that it is the same on every machine and for any number of
/// threads, and the same whether it is drawn alone or with all others.
public enum BuiltInDigits {
  /// How many images there are to train with.
  public static let trainCount = 60_000
  /// How many images there are to test with.
  public static let testCount = 10_000

  /// Changes whenever any image changes.
  static let version = 3

  /// Draws the whole set.
  ///
  /// **Shapes**: images `[28, 28]`; labels 0...9.
  public static func draw() -> (train: Dataset, test: Dataset) {
    datasets(Array(drawnParts().joined()))
  }

  /// The whole set, from the cache if it is there, otherwise drawn and kept there.
  static func load(cacheFolder: String) -> (train: Dataset, test: Dataset) {
    let cache = DigitCache(folder: cacheFolder)
    if let pixels = cache.load() { return datasets(pixels) }
    let parts = drawnParts()
    cache.store(parts)
    return datasets(Array(parts.joined()))
  }

  /// The pixels of all images, the training images first, in parts that were drawn side by side.
  private static func drawnParts() -> [[UInt8]] {
    let size = 1_000
    return concurrentMap((trainCount + testCount) / size) { part in
      var pixels: [UInt8] = []
      pixels.reserveCapacity(size * DigitDrawing.byteCount)
      for index in part * size..<(part + 1) * size { pixels += DigitDrawing.image(index) }
      return pixels
    }
  }

  /// The data sets with the given pixels of all images.
  private static func datasets(_ pixels: [UInt8]) -> (train: Dataset, test: Dataset) {
    func dataset(_ indices: Range<Int>) -> Dataset {
      let size = DigitDrawing.byteCount
      do {
        return try Dataset(
          pixels: Array(pixels[indices.lowerBound * size..<indices.upperBound * size]),
          featureShape: [DigitRaster.size, DigitRaster.size],
          labels: indices.map { UInt8(DigitDrawing.label($0)) },
          classNames: DatasetEntry.digitNames, name: DatasetEntry.builtInDigits.title)
      } catch {
        preconditionFailure("the built-in digits do not form a data set: \(error)")
      }
    }
    return (
      train: dataset(0..<trainCount), test: dataset(trainCount..<trainCount + testCount)
    )
  }
}
