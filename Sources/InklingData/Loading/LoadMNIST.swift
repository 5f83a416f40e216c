public import InklingCore
internal import InklingFiles

/// MNIST, the handwritten digits: 60,000 to train with, 10,000 to test with.
///
/// **Shapes**: images `[28, 28]`, white ink on black, unsigned bytes 0...255; labels 0...9, the class names
/// "0" to "9". Source: LeCun, Cortes, Burges. Licence: CC BY-SA 3.0. See ``DatasetEntry/mnist`` for more.
///
/// Its four IDX files are read, gzipped or not, or Keras's `mnist.npz`.
///
///     let (train, test) = try loadMNIST()
///
/// - Parameter location: the folders to search.
/// - Throws: ``DataError`` if MNIST is not there, with the way to fetch it; ``FileError`` if it is there
///   but wrong, with the file and the field.
public func loadMNIST(
  from location: DataLocation = DataLocation()
) throws -> (train: Dataset, test: Dataset) {
  try loadLabelledImages(.mnist, from: location)
}

/// Loads a data set that consists of four IDX files, like MNIST, or of a file of Keras's.
func loadLabelledImages(
  _ entry: DatasetEntry, from location: DataLocation
) throws -> (train: Dataset, test: Dataset) {
  let found = try location.files(of: entry)
  guard found.form == 0 else { return try loadNPZ(found.paths[0], entry: entry) }
  let paths = found.paths
  // The four files are unpacked side by side; the training images are nearly all of the work.
  let arrays = try concurrentMap(paths.count) { index in
    Result { () throws(FileError) in
      try IDXArray(
        contentsOf: paths[index], dimensions: index.isMultiple(of: 2) ? 3 : 1,
        limit: largestByteCount)
    }
  }.map { try $0.get() }
  func part(_ first: Int) throws -> Dataset {
    let (images, labels) = (arrays[first], arrays[first + 1])
    return try LabelledImages(
      pixels: images.bytes, shape: images.shape, labels: labels.bytes,
      files: (paths[first], paths[first + 1])
    ).dataset(of: entry)
  }
  return (train: try part(0), test: try part(2))
}

/// No file of this kind holds more than 256 MiB: five times the training images of MNIST.
private let largestByteCount = 1 << 28

/// Loads a data set from four arrays in one file, as Keras has MNIST.
private func loadNPZ(
  _ path: String, entry: DatasetEntry
) throws -> (train: Dataset, test: Dataset) {
  let file = try NPZFile(contentsOf: path, limit: largestByteCount)
  func part(_ name: String) throws -> Dataset {
    let images = try file.array("x_" + name, limit: largestByteCount)
    guard let pixels = images.unsignedBytes, !images.shape.isEmpty else {
      throw FileError.unexpected(
        file: path, field: "x_" + name, expected: "images of uint8",
        found: "\(images.elementType) of shape \(images.shape)")
    }
    let labels = try file.array("y_" + name, limit: largestByteCount)
    guard labels.shape.count == 1, let numbers = labels.integers else {
      throw FileError.unexpected(
        file: path, field: "y_" + name, expected: "a list of whole numbers",
        found: "\(labels.elementType) of shape \(labels.shape)")
    }
    return try LabelledImages(
      pixels: pixels, shape: images.shape,
      // What no byte holds is no label either, and is found out with its place.
      labels: numbers.map { UInt8(clamping: $0 < 0 ? 255 : $0) }, files: (path, path)
    ).dataset(of: entry)
  }
  return (train: try part("train"), test: try part("test"))
}
