extension Dataset {
  /// The smallest of all feature values, as the model sees them; NaN for an empty data set.
  public func minimum() -> Float {
    extremes.minimum()
  }

  /// The largest of all feature values, as the model sees them; NaN for an empty data set.
  public func maximum() -> Float {
    extremes.maximum()
  }

  /// The numbers that its bytes can be, as the model sees them: `0...255` or `0...16`, and `0...1`
  /// after ``normalized()``; nil where the features are stored in floating point.
  public var pixelRange: ClosedRange<Float>? {
    guard case .bytes(_, let scale) = features.content else { return nil }
    return 0...scale.seen(scale.largest)
  }

  /// The data set with its bytes scaled to [0, 1]: each is seen divided by the largest that a byte
  /// of this data can be, which is 255 for most images and 16 for some.
  ///
  /// Nothing is copied. Applied twice it does what it does once, and features that were given in
  /// floating point stay as they are.
  public func normalized() -> Dataset {
    guard case .bytes(_, let scale) = features.content else { return self }
    let scaled = ByteScale(largest: scale.largest, isScaled: true)
    return with(features: Features(features, seen: scaled))
  }

  /// The data set with its labels seen as one-hot vectors: 3 of 5 classes becomes `[0, 0, 0, 1,
  /// 0]`.
  ///
  /// Nothing is copied. Targets that are vectors already stay as they are.
  public func oneHot() -> Dataset {
    Dataset(
      name: name, featureShape: featureShape, classNames: classNames, features: features,
      targets: targets.oneHot(), selection: selection)
  }

  /// The features of one example, as the model sees them.
  ///
  /// **Shapes**: the ``featureShape``.
  ///
  /// - Precondition: `index` lies in `0..<count`.
  public func image(_ index: Int) -> Tensor {
    precondition(contains(index), outOfRange(index).message)
    return Tensor(unchecked: featureShape, features.example(selection[index]))
  }

  /// The features of one example, for callers whose index may be wrong.
  ///
  /// - Throws: ``CoreError/exampleOutOfRange(dataset:index:count:)``.
  package func checkedImage(at index: Int) throws(CoreError) -> Tensor {
    guard contains(index) else { throw outOfRange(index) }
    return image(index)
  }

  /// The target of one example, as the loss sees it: the label, or the one-hot vector.
  ///
  /// **Shapes**: `[1]` for a label, `[classes]` after ``oneHot()``.
  ///
  /// - Precondition: `index` lies in `0..<count`.
  public func target(_ index: Int) -> Tensor {
    precondition(contains(index), outOfRange(index).message)
    let values = targets.example(selection[index])
    return Tensor(unchecked: [values.count], values)
  }

  /// The target of one example, for callers whose index may be wrong.
  ///
  /// - Throws: ``CoreError/exampleOutOfRange(dataset:index:count:)``.
  package func checkedTarget(at index: Int) throws(CoreError) -> Tensor {
    guard contains(index) else { throw outOfRange(index) }
    return target(index)
  }

  private func contains(_ index: Int) -> Bool { index >= 0 && index < count }

  private func outOfRange(_ index: Int) -> CoreError {
    .exampleOutOfRange(dataset: name, index: index, count: count)
  }

  private func with(features: Features) -> Dataset {
    Dataset(
      name: name, featureShape: featureShape, classNames: classNames, features: features,
      targets: targets, selection: selection)
  }

  /// The smallest and the largest number of each example.
  private var extremes: Tensor {
    let size = features.size
    var numbers: [Float] = []
    for index in 0..<count where size > 0 {
      let row = selection[index]
      switch features.content {
      case .bytes(let bytes, let scale):
        let example = bytes[row * size..<(row + 1) * size]
        for byte in [example.min(), example.max()] {
          numbers.append(scale.seen(byte ?? 0))
        }
      case .floats:
        let example = image(index)
        numbers += [example.minimum(), example.maximum()]
      }
    }
    return Tensor(unchecked: [numbers.count], numbers)
  }
}
