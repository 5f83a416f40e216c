/// Examples to learn from: the features of each, and what the model is to say about it.
///
/// A data set is a value. Images keep their bytes; scaling and one-hot encoding are views, applied
/// when a batch is gathered, so that 60,000 images take 47 MB and not 188 MB. A part of a data set
/// shares its storage.
///
///     let (train, test) = try loadDigits()
///     let scaled = train.normalized().oneHot()
///     scaled.image(0).maximum()   // 1.0
public struct Dataset: Sendable {
  /// What the data is called in messages and reports, such as "MNIST".
  public var name: String

  /// The shape of one example's features, such as `[28, 28]`.
  public let featureShape: [Int]

  /// The name of every class, in the order of the labels; empty where the targets are not classes.
  public let classNames: [String]

  /// The stored numbers of all examples, also of those outside of this part.
  let features: Features
  /// The stored targets of all examples, also of those outside of this part.
  let targets: Targets
  /// Which of the stored examples belong to this part, in order.
  let selection: Selection

  /// Images or other features in bytes, with a label each.
  ///
  /// - Parameter pixels: the features of all examples, one example after another, each in row-major
  ///   order.
  /// - Parameter featureShape: the shape of one example's features.
  /// - Parameter labels: one label per example, each in `0..<classNames.count`.
  /// - Parameter largestPixel: the largest number that a pixel can be, 1 or more;
  ///   ``normalized()`` divides by it.
  /// - Throws: ``CoreError/datasetParts(dataset:problem:)`` if the counts do not fit together or a
  ///   pixel is larger than the largest,
  ///   ``CoreError/labelOutOfRange(dataset:label:index:classCount:)``,
  ///   ``CoreError/invalidShape(_:)``.
  public init<Label: BinaryInteger>(
    pixels: [UInt8], featureShape: [Int], labels: [Label], classNames: [String], name: String,
    largestPixel: UInt8 = 255
  ) throws(CoreError) {
    let size = try elementCount(of: featureShape)
    let (expected, overflow) = size.multipliedReportingOverflow(by: labels.count)
    guard !overflow, pixels.count == expected else {
      throw .datasetParts(
        dataset: name,
        problem: "\(labels.count) labels and features of shape \(featureShape) need "
          + (overflow ? "too many" : "\(expected)")
          + " bytes of features, but there are \(pixels.count)")
    }
    guard largestPixel > 0 else {
      throw .invalidArgument(name: "largestPixel", got: "0", expected: "1 to 255")
    }
    if largestPixel < 255, let place = pixels.firstIndex(where: { $0 > largestPixel }) {
      throw .datasetParts(
        dataset: name,
        problem: "pixel \(place % size) of example \(place / size) is \(pixels[place]), but the "
          + "largest is said to be \(largestPixel)")
    }
    self.init(
      name: name, featureShape: featureShape, classNames: classNames,
      features: Features(
        content: .bytes(pixels, ByteScale(largest: largestPixel, isScaled: false)), size: size),
      targets: try .labels(Self.numbers(labels), classCount: classNames.count, dataset: name),
      selection: .range(0..<labels.count))
  }

  /// Features in floating point, with a label each.
  ///
  /// **Shapes**: features `[N, ...]`.
  ///
  /// - Parameter labels: N labels, each in `0..<classNames.count`.
  /// - Parameter classNames: the names of the classes; by default "0", "1", ... up to the largest
  ///   label.
  /// - Throws: ``CoreError/datasetParts(dataset:problem:)`` if the counts do not fit together,
  ///   ``CoreError/labelOutOfRange(dataset:label:index:classCount:)``.
  public init(
    features: Tensor, labels: [Int], classNames: [String]? = nil, name: String = "data"
  ) throws(CoreError) {
    let count = try Self.exampleCount(of: features, name: name)
    guard labels.count == count else {
      throw .datasetParts(
        dataset: name,
        problem: "features of shape \(features.shape) are \(count) examples, but there are "
          + "\(labels.count) labels")
    }
    let largest = labels.max() ?? -1
    guard classNames != nil || largest < Self.largestClassCount else {
      throw .labelOutOfRange(
        dataset: name, label: largest, index: labels.firstIndex(of: largest) ?? 0,
        classCount: Self.largestClassCount)
    }
    let names = classNames ?? (0..<max(0, largest + 1)).map(String.init)
    self.init(
      name: name, featureShape: Array(features.shape.dropFirst()), classNames: names,
      features: Features(content: .floats(features.scalars), size: features.count / max(count, 1)),
      targets: try .labels(labels, classCount: names.count, dataset: name),
      selection: .range(0..<count))
  }

  /// Features in floating point, with a vector of targets each.
  ///
  /// Where every target is a one-hot vector, the data set has classes and labels; otherwise it has
  /// none.
  ///
  /// **Shapes**: features `[N, ...]`, targets `[N, outputs]`.
  ///
  /// - Throws: ``CoreError/datasetParts(dataset:problem:)`` if the counts do not fit together.
  public init(features: Tensor, targets: Tensor, name: String = "data") throws(CoreError) {
    let count = try Self.exampleCount(of: features, name: name)
    guard targets.shape.count == 2, targets.shape[0] == count else {
      throw .datasetParts(
        dataset: name,
        problem: "features of shape \(features.shape) need targets of shape [\(count), outputs], "
          + "but the targets have shape \(targets.shape)")
    }
    let stored = Targets.vectors(targets)
    self.init(
      name: name, featureShape: Array(features.shape.dropFirst()),
      classNames: (0..<(stored.labels == nil ? 0 : stored.width)).map(String.init),
      features: Features(content: .floats(features.scalars), size: features.count / max(count, 1)),
      targets: stored, selection: .range(0..<count))
  }

  /// The same storage seen differently.
  init(
    name: String, featureShape: [Int], classNames: [String], features: Features, targets: Targets,
    selection: Selection
  ) {
    self.name = name
    self.featureShape = featureShape
    self.classNames = classNames
    self.features = features
    self.targets = targets
    self.selection = selection
  }

  /// Labels of any type as numbers; bytes, which data sets mostly have, without the generic code.
  private static func numbers<Label: BinaryInteger>(_ labels: [Label]) -> [Int] {
    if let bytes = labels as? [UInt8] { return bytes.map(Int.init) }
    return labels.map { Int(clamping: $0) }
  }

  /// How many examples there are.
  public var count: Int { selection.count }

  /// How many classes there are; 0 where the targets are not classes.
  public var classCount: Int { classNames.count }

  /// The label of every example, also after ``oneHot()``; empty where the targets are not classes.
  public var labels: [Int] {
    guard let stored = targets.labels else { return [] }
    // Of a whole data set nothing is copied: people write `data.labels[i]` in loops.
    return switch selection {
    case .range(stored.indices): stored
    case .range(let range): Array(stored[range])
    case .indices(let indices): indices.map { stored[$0] }
    }
  }

  /// More classes than this are a mistake in the labels.
  private static let largestClassCount = 100_000

  private static func exampleCount(of features: Tensor, name: String) throws(CoreError) -> Int {
    guard let count = features.shape.first else {
      throw .datasetParts(
        dataset: name, problem: "features need the shape [N, ...], but have the shape []")
    }
    return count
  }
}
