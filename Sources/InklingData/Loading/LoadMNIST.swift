public import InklingCore
internal import InklingFiles

/// MNIST, the handwritten digits: 60,000 to train with, 10,000 to test with.
///
/// **Shapes**: images `[28, 28]`, unsigned bytes 0...255; labels 0...9. See ``DatasetEntry/mnist`` for the
/// source and the licence.
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
  let paths = try location.paths(of: entry)
  // The four files are unpacked side by side; the training images are nearly all of the work.
  let arrays = try concurrentMap(paths.count) { index in
    Result { () throws(FileError) in
      try IDXArray(
        contentsOf: paths[index], dimensions: index.isMultiple(of: 2) ? 3 : 1,
        limit: largestByteCount)
    }
  }.map { try $0.get() }
  func dataset(_ first: Int) throws -> Dataset {
    try labelledImages(
      arrays[first], arrays[first + 1], paths: (paths[first], paths[first + 1]), entry: entry)
  }
  return (train: try dataset(0), test: try dataset(2))
}

/// No file of this kind holds more than 256 MiB: five times the training images of MNIST.
private let largestByteCount = 1 << 28

/// Checks that images and labels belong together and puts them together.
private func labelledImages(
  _ images: IDXArray, _ labels: IDXArray, paths: (images: String, labels: String),
  entry: DatasetEntry
) throws -> Dataset {
  let imageShape = Array(images.shape.dropFirst())
  guard imageShape == entry.featureShape else {
    throw FileError.unexpected(
      file: paths.images, field: "size of the images", expected: sizeText(entry.featureShape),
      found: sizeText(imageShape))
  }
  let count = images.shape[0]
  guard count > 0 else {
    throw FileError.unexpected(
      file: paths.images, field: "number of images", expected: "1 or more", found: "0")
  }
  guard labels.bytes.count == count else {
    throw FileError.unexpected(
      file: paths.labels, field: "number of labels",
      expected: "\(count), one for each image in \(paths.images)",
      found: "\(labels.bytes.count)")
  }
  let largest = entry.classNames.count - 1
  if let index = labels.bytes.firstIndex(where: { $0 > largest }) {
    throw FileError.unexpected(
      file: paths.labels, field: "label of example \(index)", expected: "0...\(largest)",
      found: "\(labels.bytes[index])")
  }
  return try Dataset(
    pixels: images.bytes, featureShape: entry.featureShape, labels: labels.bytes,
    classNames: entry.classNames, name: entry.title)
}

func sizeText(_ shape: [Int]) -> String {
  shape.map(String.init).joined(separator: " x ")
}
