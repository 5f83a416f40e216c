extension Dataset: CustomStringConvertible {
  /// What is in it, in a line: `MNIST: 60000 examples of shape [28, 28] in bytes, 10 classes`.
  public var description: String {
    let kind =
      switch features.content {
      case .bytes(_, let scale): scale.isScaled ? " in bytes seen from 0 to 1" : " in bytes"
      case .floats: ""
      }
    let targetText =
      switch targets.encoding {
      case .sparse: "\(classCount) \(classCount == 1 ? "class" : "classes")"
      case .oneHot: "\(classCount) classes as one-hot vectors"
      case .vectors: "targets of \(targets.width) \(targets.width == 1 ? "number" : "numbers")"
      }
    return "\(name): \(count) \(count == 1 ? "example" : "examples") of shape \(featureShape)"
      + "\(kind), \(targetText)"
  }
}
