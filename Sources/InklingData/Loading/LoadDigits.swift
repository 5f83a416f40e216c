public import InklingCore

/// Handwritten digits: MNIST where it is found, and the built-in digits where it is not.
///
/// **Shapes**: 60,000 + 10,000 images `[28, 28]`, unsigned bytes 0...255; labels 0...9. `Dataset.name` says
/// which data it is: "MNIST" or "built-in digits".
///
///     let (train, test) = try loadDigits()
///
/// - Parameter location: the folders to search.
/// - Throws: ``DataError`` if a folder that was named does not exist or holds only a part of MNIST;
///   ``FileError`` if MNIST is there but wrong. Broken data is never passed over in silence.
public func loadDigits(
  from location: DataLocation = DataLocation()
) throws -> (train: Dataset, test: Dataset) {
  if try location.status(of: .mnist) == .absent {
    return BuiltInDigits.load(cacheFolder: location.cacheFolder)
  }
  return try loadMNIST(from: location)
}
