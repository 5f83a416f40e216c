import InklingFiles

@testable import InklingData

/// Files in MNIST's form with very few images.
enum SmallMNIST {
  static let trainImages = IDXArray(
    shape: [3, 28, 28], bytes: (0..<3 * 784).map { UInt8(truncatingIfNeeded: $0 &* 7) })
  static let trainLabels = IDXArray(shape: [3], bytes: [5, 0, 9])
  static let testImages = IDXArray(
    shape: [2, 28, 28], bytes: (0..<2 * 784).map { UInt8(truncatingIfNeeded: $0 / 5) })
  static let testLabels = IDXArray(shape: [2], bytes: [7, 2])

  /// The unpacked files, by name.
  static let files: [String: [UInt8]] = [
    "train-images-idx3-ubyte": trainImages.encoded(),
    "train-labels-idx1-ubyte": trainLabels.encoded(),
    "t10k-images-idx3-ubyte": testImages.encoded(),
    "t10k-labels-idx1-ubyte": testLabels.encoded(),
  ]

  /// The catalogue entry of MNIST with these files and other mirrors.
  static func entry(mirrors: [String]) -> DatasetEntry {
    let mnist = DatasetEntry.mnist
    let files = mnist.files.map { file in
      let content = Self.files[file.name]!
      return DatasetEntry.File(
        name: file.name, checksum: .unpacked(SHA256Digest(of: content)), byteCount: content.count)
    }
    return DatasetEntry(
      name: mnist.name, title: mnist.title, summary: mnist.summary,
      featureShape: mnist.featureShape, trainCount: 3, testCount: 2,
      scalarType: mnist.scalarType, range: mnist.range, classNames: mnist.classNames,
      source: mnist.source, licence: mnist.licence, files: files, mirrors: mirrors)
  }

  /// Writes the files into a folder.
  static func write(to folder: TemporaryFolder, below: String? = nil, gzipped: Bool) throws {
    if let below { try folder.makeFolder(below) }
    for (name, content) in files {
      let path = (below.map { $0 + "/" } ?? "") + name
      _ = try folder.file(
        gzipped ? path + ".gz" : path, gzipped ? Gzip.pack(content) : content)
    }
  }
}
