internal import InklingFiles

/// Reads many pictures, on all cores, and brings them to one size.
struct ImageBatchReader {
  /// Pictures of one size, one after another.
  struct Pictures {
    var height = 0
    var width = 0
    var pixels: [UInt8] = []
  }

  let channels: PNGImage.Channels
  /// The height and the width that all get; nil if all must have one size.
  let imageSize: [Int]?
  let interpolation: ImageInterpolation

  /// More pixels than this in all are refused: they are kept in memory.
  static let byteLimit = 1 << 32
  /// So many are read at the same time.
  private static let groupSize = 64

  /// Reads the pictures, one or more.
  func read(_ paths: [String]) throws(FileError) -> Pictures {
    var pictures = Pictures()
    for start in stride(from: 0, to: paths.count, by: Self.groupSize) {
      let group = Array(paths[start..<min(start + Self.groupSize, paths.count)])
      let images = concurrentMap(group.count) { index in
        Result { () throws(FileError) in
          try resized(PNGImage(contentsOf: group[index], channels: channels))
        }
      }
      for (offset, image) in images.enumerated() {
        try append(try image.get(), path: group[offset], first: paths[0], to: &pictures)
        guard pictures.pixels.count <= Self.byteLimit else {
          throw .tooLarge(
            file: group[offset], field: "all pictures up to this one",
            found: "\(pictures.pixels.count) bytes", limit: Self.byteLimit)
        }
      }
      if start == 0 {
        pictures.pixels.reserveCapacity(
          min(pictures.pixels.count / group.count * paths.count, Self.byteLimit))
      }
    }
    return pictures
  }

  private func append(
    _ image: SizedImage, path: String, first: String, to pictures: inout Pictures
  ) throws(FileError) {
    if pictures.pixels.isEmpty { (pictures.height, pictures.width) = (image.height, image.width) }
    guard image.height == pictures.height, image.width == pictures.width else {
      throw .unexpected(
        file: path, field: "height and width",
        expected: "\(pictures.height) x \(pictures.width) as in \(first), or an imageSize for all",
        found: "\(image.height) x \(image.width)")
    }
    pictures.pixels += image.pixels
  }

  private func resized(_ image: PNGImage) -> SizedImage {
    let image = SizedImage(
      height: image.height, width: image.width, channels: image.channels.rawValue,
      pixels: image.bytes)
    guard let imageSize else { return image }
    return image.resized(height: imageSize[0], width: imageSize[1], interpolation)
  }
}
