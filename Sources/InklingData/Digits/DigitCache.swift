internal import Foundation
internal import InklingFiles

/// The pixels of the built-in digits on disk, so that only the first run has to draw them.
///
/// The file is an IDX array, gzipped in pieces, each with a checksum. Whatever is wrong with it, or with the
/// folder, the digits are drawn instead: a cache may be missing, but never be a reason to fail.
struct DigitCache {
  /// The cache folder; created when something is stored.
  let folder: String

  /// The cached file; the name changes with the images.
  var path: String { "\(folder)/built-in-digits-\(BuiltInDigits.version).idx.gz" }

  private static let shape = [
    BuiltInDigits.trainCount + BuiltInDigits.testCount, DigitRaster.size, DigitRaster.size,
  ]

  /// The pixels of all images, or `nil` if they are not there, damaged, or not those of this version.
  func load() -> [UInt8]? {
    let limit = Self.shape.reduce(1, *)
    guard let array = try? IDXArray(contentsOf: path, dimensions: 3, limit: limit),
      array.shape == Self.shape
    else { return nil }
    // The checksums say that the file is whole; a few images say that it is the right one.
    let size = DigitDrawing.byteCount
    for index in stride(from: 0, to: Self.shape[0], by: 9_999) {
      guard array.bytes[index * size..<(index + 1) * size].elementsEqual(DigitDrawing.image(index))
      else { return nil }
    }
    return array.bytes
  }

  /// Keeps the pixels of all images, given in consecutive parts. A failure is of no consequence.
  func store(_ parts: [[UInt8]]) {
    let header = IDXArray.header(shape: Self.shape)
    let packed = concurrentMap(parts.count) { Gzip.pack(parts[$0], level: 1) }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? AtomicFile.write(Gzip.pack(header) + packed.joined(), to: path)
  }
}
