public import InklingCore
internal import InklingFiles

/// CIFAR-10, small colour photographs: 50,000 to train with, 10,000 to test with.
///
/// **Shapes**: images `[32, 32, 3]`, rows, columns and red, green, blue, unsigned bytes 0...255; labels
/// 0...9, the class names "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse",
/// "ship", "truck". Source: Krizhevsky, Nair, Hinton. Licence: none stated. See
/// ``DatasetEntry/cifar10`` for more.
///
/// The binary version is read, from its archive or from the files unpacked.
///
///     let (train, test) = try loadCIFAR10()
///     train.image(0).shape   // [32, 32, 3]
///
/// - Parameter location: the folders to search.
/// - Throws: ``DataError`` if it is not there, with the way to fetch it; ``FileError`` if it is there but
///   wrong, with the file and the field.
public func loadCIFAR10(
  from location: DataLocation = DataLocation()
) throws -> (train: Dataset, test: Dataset) {
  let entry = DatasetEntry.cifar10
  let found = try location.files(of: entry)
  var records = CIFARRecords(entry: entry)
  if found.form == 0 {
    try records.appendMembers(of: TarReader(path: found.paths[0], limit: 1 << 28))
  } else {
    for path in found.paths {
      let reader = try UnpackedReader(path: path, limit: CIFARRecords.largestByteCount)
      let content = try reader.read(upTo: CIFARRecords.largestByteCount)
      try reader.finish(after: "first \(CIFARRecords.largestByteCount) bytes")
      try records.append(content, file: path, isTest: path == found.paths.last)
    }
  }
  return try (train: records.train.dataset(of: entry), test: records.test.dataset(of: entry))
}
