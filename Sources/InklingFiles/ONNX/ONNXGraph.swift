/// A computation in ONNX's words: nodes that make named values of other named values.
///
/// Source: "Open Neural Network Exchange Intermediate Representation Specification".
struct ONNXGraph {
  /// A value whose first dimension, the number of examples, is left open.
  struct Value {
    let name: String
    /// The shape of one example.
    let shape: [Int]
  }

  /// Numbers that belong to the graph, such as weights.
  struct Constant {
    enum Numbers {
      case floats([Float])
      case integers([Int])
    }

    let name: String
    let shape: [Int]
    let numbers: Numbers
  }

  enum Attribute {
    case integer(Int)
    case float(Float)
    case integers([Int])
  }

  /// One operation, such as `Conv`.
  struct Node {
    let operation: String
    let name: String
    let inputs: [String]
    var output: String
    /// The settings, in the order of their names.
    let attributes: [(name: String, value: Attribute)]
  }

  let name: String
  let input: Value
  var output: Value
  var nodes: [Node] = []
  var constants: [Constant] = []
}

extension ONNXGraph {
  /// What every operation here means is settled by this version of the set of operations, of June
  /// 2022, which onnxruntime knows from 1.12 on.
  static let operationSetVersion = 17
  /// The version of the format that came with it.
  static let formatVersion = 8

  /// The largest message that readers of protocol buffers take.
  static let largestSize = Int(Int32.max)

  /// The content of an `.onnx` file. The numbers of the fields are those of `onnx.proto`.
  func encoded() -> [UInt8] {
    var model = ProtobufWriter()
    model.write(Self.formatVersion, field: 1)
    model.write("Inkling", field: 2)
    model.write(field: 7) { write(to: &$0) }
    model.write(field: 8) { $0.write(Self.operationSetVersion, field: 2) }
    return model.bytes
  }

  private func write(to graph: inout ProtobufWriter) {
    for node in nodes { graph.write(field: 1) { node.write(to: &$0) } }
    graph.write(name, field: 2)
    for constant in constants { graph.write(field: 5) { constant.write(to: &$0) } }
    graph.write(field: 11) { input.write(to: &$0) }
    graph.write(field: 12) { output.write(to: &$0) }
  }
}

extension ONNXGraph.Value {
  fileprivate func write(to value: inout ProtobufWriter) {
    value.write(name, field: 1)
    value.write(field: 2) { type in
      type.write(field: 1) { tensor in
        tensor.write(ONNXGraph.Constant.floatType, field: 1)
        tensor.write(field: 2) { shape in
          shape.write(field: 1) { $0.write("N", field: 2) }
          for size in self.shape { shape.write(field: 1) { $0.write(size, field: 1) } }
        }
      }
    }
  }
}

extension ONNXGraph.Constant {
  fileprivate static let floatType = 1
  private static let integerType = 7

  fileprivate func write(to tensor: inout ProtobufWriter) {
    for size in shape { tensor.write(size, field: 1) }
    let content: NumberBytes
    switch numbers {
    case .floats(let floats):
      tensor.write(Self.floatType, field: 2)
      content = NumberBytes(floats)
    case .integers(let integers):
      tensor.write(Self.integerType, field: 2)
      content = NumberBytes(integers)
    }
    tensor.write(name, field: 8)
    tensor.write(content.bytes, field: 9)
  }
}

extension ONNXGraph.Node {
  fileprivate func write(to node: inout ProtobufWriter) {
    for input in inputs { node.write(input, field: 1) }
    node.write(output, field: 2)
    node.write(name, field: 3)
    node.write(operation, field: 4)
    for (name, value) in attributes {
      node.write(field: 5) { attribute in
        attribute.write(name, field: 1)
        switch value {
        case .float(let number):
          attribute.write(number, field: 2)
          attribute.write(1, field: 20)
        case .integer(let number):
          attribute.write(number, field: 3)
          attribute.write(2, field: 20)
        case .integers(let numbers):
          for number in numbers { attribute.write(number, field: 8) }
          attribute.write(7, field: 20)
        }
      }
    }
  }
}
