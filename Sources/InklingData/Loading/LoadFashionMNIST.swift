public import InklingCore
internal import InklingFiles

/// Fashion-MNIST, pictures of clothes in MNIST's form: 60,000 to train with, 10,000 to test with.
///
/// **Shapes**: images `[28, 28]`, white on black, unsigned bytes 0...255; labels 0...9, the class names
/// "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle
/// boot". Source: Xiao, Rasul, Vollgraf (Zalando Research). Licence: MIT. See
/// ``DatasetEntry/fashionMNIST`` for more.
///
/// Its four IDX files are read, gzipped or not, or `fashion_mnist.npz` in the form of Keras's `mnist.npz`.
///
///     let (train, test) = try loadFashionMNIST()
///     train.classNames[train.labels[0]]   // "Ankle boot"
///
/// - Parameter location: the folders to search.
/// - Throws: ``DataError`` if it is not there, with the way to fetch it; ``FileError`` if it is there but
///   wrong, with the file and the field.
public func loadFashionMNIST(
  from location: DataLocation = DataLocation()
) throws -> (train: Dataset, test: Dataset) {
  let parts = try loadLabelledImages(.fashionMNIST, from: location)
  try checkIsNotMNIST(parts.train, from: location)
  return parts
}

/// The files of both have the same names and shapes, and are easily put into the wrong folder.
private func checkIsNotMNIST(_ train: Dataset, from location: DataLocation) throws {
  let labels = IDXArray(shape: [train.count], bytes: train.labels.map { UInt8($0) })
  let known = DatasetEntry.mnist.files[1]
  guard .unpacked(SHA256Digest(of: labels.encoded())) == known.checksum else { return }
  throw FileError.unexpected(
    file: try location.files(of: .fashionMNIST).paths.prefix(2).last ?? "", field: "labels",
    expected: "those of Fashion-MNIST", found: "those of MNIST")
}
