internal import InklingCore
internal import InklingFiles

/// Images and labels as they lie in files, not yet known to belong together.
struct LabelledImages {
  let pixels: [UInt8]
  /// The number of images, then the size of one.
  let shape: [Int]
  let labels: [UInt8]
  /// Where both come from, for messages.
  let files: (images: String, labels: String)

  /// Checks that they are what the catalogue says and belong together, and puts them together.
  func dataset(of entry: DatasetEntry) throws -> Dataset {
    let imageShape = Array(shape.dropFirst())
    guard imageShape == entry.featureShape else {
      throw FileError.unexpected(
        file: files.images, field: "size of the images", expected: sizeText(entry.featureShape),
        found: sizeText(imageShape))
    }
    let count = shape[0]
    try checkCounts(images: count, labels: labels.count, files: files)
    let largest = entry.classNames.count - 1
    if let index = labels.firstIndex(where: { $0 > largest }) {
      throw FileError.unexpected(
        file: files.labels, field: "label of example \(index)", expected: "0...\(largest)",
        found: "\(labels[index])")
    }
    return try Dataset(
      pixels: pixels, featureShape: entry.featureShape, labels: labels,
      classNames: entry.classNames, name: entry.title)
  }
}

/// Checks that there are images, and as many labels.
func checkCounts(
  images: Int, labels: Int, files: (images: String, labels: String)
) throws(FileError) {
  guard images > 0 else {
    throw .unexpected(
      file: files.images, field: "number of images", expected: "1 or more", found: "0")
  }
  guard labels == images else {
    throw .unexpected(
      file: files.labels, field: "number of labels",
      expected: "\(images), one for each image in \(files.images)", found: "\(labels)")
  }
}

func sizeText(_ shape: [Int]) -> String {
  shape.map(String.init).joined(separator: " x ")
}
