public import InklingCore
internal import InklingFiles

/// 5,000 handwritten digits of 20 by 20 pixels, 500 of each digit, in the order of the digits.
///
/// **Shapes**: images `[20, 20]`, white ink on black, numbers in [0, 1]; labels 0...9. The images are
/// upright: the file has each of them unrolled column by column, and the digit 0 labelled 10. Where
/// all pixels are 255ths, which is so for the file in the catalogue, they are kept as bytes.
///
/// The file is looked for; there is no address to fetch it from. See
/// ``DatasetEntry/digits20x20`` for the source and the licence.
///
///     let digits = try loadDigits20x20()
///     digits.image(1015)   // a two
///
/// - Parameter location: the folders to search.
/// - Throws: ``DataError`` if the file is not there, with the place where it belongs; ``FileError`` if
///   it is there but wrong, with the file and the field.
public func loadDigits20x20(from location: DataLocation = DataLocation()) throws -> Dataset {
  let entry = DatasetEntry.digits20x20
  let path = try location.files(of: entry).paths[0]
  // Gzipped or not, as all data files; the packing within the file is another one.
  let content = try UnpackedReader(path: path, limit: largestByteCount)
  let bytes = try content.read(upTo: largestByteCount)
  try content.finish(after: "first \(largestByteCount) bytes")
  let file = try MATFile(bytes, file: path, limit: largestByteCount)
  let pixels = try file.matrix("X")
  let labels = try file.matrix("y")
  let size = entry.featureShape.reduce(1, *)
  guard pixels.shape.count == 2, pixels.shape[1] == size, pixels.shape[0] > 0 else {
    throw FileError.unexpected(
      file: path, field: "dimensions of X", expected: "images in rows of \(size) pixels",
      found: sizeText(pixels.shape))
  }
  let count = pixels.shape[0]
  guard labels.shape == [count, 1] else {
    throw FileError.unexpected(
      file: path, field: "dimensions of y", expected: "\(count) x 1, one for each image",
      found: sizeText(labels.shape))
  }
  return try dataset(
    of: upright(pixels.values, count: count, entry: entry, path: path),
    labels: digits(labels.values, path: path), entry: entry)
}

/// The largest file of this kind, packed and unpacked: sixteen times the one that is known.
private let largestByteCount = 1 << 28

/// The images one after another, each row by row.
private func upright(
  _ pixels: [Double], count: Int, entry: DatasetEntry, path: String
) throws(FileError) -> [Double] {
  let (height, width) = (entry.featureShape[0], entry.featureShape[1])
  if let index = pixels.firstIndex(where: { !$0.isFinite }) {
    throw .unexpected(
      file: path, field: "pixel \(index / count) of image \(index % count)",
      expected: "a finite number", found: "\(pixels[index])")
  }
  var images: [Double] = []
  images.reserveCapacity(pixels.count)
  for image in 0..<count {
    for row in 0..<height {
      for column in 0..<width {
        images.append(pixels[(column * height + row) * count + image])
      }
    }
  }
  return images
}

/// The labels as digits: MATLAB counts from 1, so the digit 0 is stored as 10.
private func digits(_ labels: [Double], path: String) throws(FileError) -> [UInt8] {
  var digits: [UInt8] = []
  for (index, label) in labels.enumerated() {
    guard let digit = UInt8(exactly: label), digit <= 10 else {
      throw .unexpected(
        file: path, field: "label of example \(index)", expected: "0...10", found: "\(label)")
    }
    digits.append(digit % 10)
  }
  return digits
}

/// In bytes if that loses nothing.
private func dataset(
  of images: [Double], labels: [UInt8], entry: DatasetEntry
) throws -> Dataset {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(images.count)
  for pixel in images {
    guard let byte = UInt8(exactly: (pixel * 255).rounded()), Double(byte) / 255 == pixel else {
      return try Dataset(
        features: Tensor(
          shape: [labels.count] + entry.featureShape, scalars: images.map { Float($0) }),
        labels: labels.map(Int.init), classNames: entry.classNames, name: entry.title)
    }
    bytes.append(byte)
  }
  return try Dataset(
    pixels: bytes, featureShape: entry.featureShape, labels: labels, classNames: entry.classNames,
    name: entry.title
  ).normalized()
}
