public import InklingCore
internal import InklingFiles

/// 1,797 handwritten digits of 8 by 8 pixels, scikit-learn's `load_digits`.
///
/// **Shapes**: images `[8, 8]`, white ink on black, whole numbers 0...16 in bytes, of which `normalized()`
/// makes [0, 1]; labels 0...9, the class names "0" to "9". Source: Alpaydin, Kaynak. Licence: CC BY 4.0.
/// See ``DatasetEntry/digits8x8`` for more.
///
///     let (train, test) = try loadDigits8x8().trainTestSplit(testSize: 0.25, seed: 0)
///
/// - Parameter location: the folders to search.
/// - Throws: ``DataError`` if the file is not there, with the way to fetch it; ``FileError`` if it is
///   there but wrong, with the file, the line and the column.
public func loadDigits8x8(from location: DataLocation = DataLocation()) throws -> Dataset {
  let entry = DatasetEntry.digits8x8
  return try loadCSV(
    location.files(of: entry).paths[0], label: .last, featureShape: entry.featureShape,
    header: false, classNames: entry.classNames, largestPixel: entry.range.upperBound,
    name: entry.title)
}
