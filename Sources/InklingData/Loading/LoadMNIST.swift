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

/// Loads a data set that consists of four IDX files, like MNIST.
func loadLabelledImages(
  _ entry: DatasetEntry, from location: DataLocation
) throws -> (train: Dataset, test: Dataset) {
  let paths = try location.files(of: entry).paths
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
