public import InklingCore
internal import InklingFiles

/// Images, or other features, and labels from any pair of IDX files, gzipped or not.
///
/// **Shapes**: the first file has N examples along its first dimension, which may be of any type; the
/// second N labels, whole numbers from 0. Unsigned bytes stay bytes; everything else becomes floating
/// point of 32 bits.
///
///     let letters = try loadIDX(
///       images: "emnist-letters-train-images-idx3-ubyte.gz",
///       labels: "emnist-letters-train-labels-idx1-ubyte.gz")
///
/// Source of the format: LeCun, "The MNIST database of handwritten digits".
///
/// - Parameters:
///   - images: the path of the file with the examples.
///   - labels: the path of the file with the labels.
///   - classNames: the name of each class, by label; by default "0", "1", ... up to the largest label.
///   - name: what the data set is called; by default the name of the file with the examples.
/// - Throws: ``FileError``, with the file and the field, if one of them cannot be read or is wrong, or if
///   they do not belong together.
public func loadIDX(
  images: String, labels: String, classNames: [String]? = nil, name: String? = nil
) throws -> Dataset {
  let values = try IDXValues(contentsOf: images)
  let targets = try wholeLabels(IDXValues(contentsOf: labels), file: labels)
  let count = values.shape[0]
  try checkCounts(images: count, labels: targets.count, files: (images, labels))
  let classNames = try names(of: targets, given: classNames, file: labels)
  let name = name ?? fileName(images)
  switch values.values {
  case .bytes(let bytes):
    return try Dataset(
      pixels: bytes, featureShape: Array(values.shape.dropFirst()), labels: targets,
      classNames: classNames, name: name)
  case .integers(let integers):
    return try Dataset(
      features: Tensor(shape: values.shape, scalars: integers.map { Float($0) }), labels: targets,
      classNames: classNames, name: name)
  case .numbers(let numbers):
    if let index = numbers.firstIndex(where: { !Float($0).isFinite }) {
      throw FileError.unexpected(
        file: images, field: "value \(index)", expected: "a finite number",
        found: "\(numbers[index])")
    }
    return try Dataset(
      features: Tensor(shape: values.shape, scalars: numbers.map { Float($0) }), labels: targets,
      classNames: classNames, name: name)
  }
}

/// The last component of a path.
func fileName(_ path: String) -> String {
  String(path.split(separator: "/").last ?? "data")
}

private func wholeLabels(_ values: IDXValues, file: String) throws(FileError) -> [Int] {
  guard values.shape.count == 1 else {
    throw .unexpected(
      file: file, field: "number of dimensions", expected: "1", found: "\(values.shape.count)")
  }
  switch values.values {
  case .bytes(let bytes): return bytes.map(Int.init)
  case .integers(let integers): return integers
  case .numbers:
    throw .unexpected(
      file: file, field: "type of the labels", expected: "whole numbers", found: "floating point")
  }
}

/// Checks the labels against the classes, and names the classes where nobody has.
private func names(
  of labels: [Int], given classNames: [String]?, file: String
) throws(FileError) -> [String] {
  let largest = (classNames?.count ?? largestClassCount) - 1
  if let index = labels.firstIndex(where: { $0 < 0 || $0 > largest }) {
    throw .unexpected(
      file: file, field: "label of example \(index)", expected: "0...\(largest)",
      found: "\(labels[index])")
  }
  return classNames ?? (0...(labels.max() ?? 0)).map(String.init)
}

/// More classes than this are a mistake in the labels.
let largestClassCount = 100_000
