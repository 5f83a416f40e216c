public import Inkling
public import InklingSwift

extension ModelGraph: HostBoxed {}
extension ModelGraph.Node: HostBoxed {}
extension ModelGraph.Weights: HostBoxed {}
extension ModelGraph.Edge: HostBoxed {}

extension HostModule {
  mutating func declareModelGraph() {
    type("ModelGraph.Weights", holding: ModelGraph.Weights.self, isEqual: ==) { type in
      type.declare("var name: String { get }", reading: \ModelGraph.Weights.name)
      type.declare("var shape: [Int] { get }", reading: \ModelGraph.Weights.shape)
      type.declare("var isTrainable: Bool { get }", reading: \ModelGraph.Weights.isTrainable)
    }
    type("ModelGraph.Node", holding: ModelGraph.Node.self, isEqual: ==) { type in
      type.declare("var name: String { get }", reading: \ModelGraph.Node.name)
      type.declare("var type: String { get }", reading: \ModelGraph.Node.type)
      type.declare("var inputShape: [Int] { get }", reading: \ModelGraph.Node.inputShape)
      type.declare("var outputShape: [Int] { get }", reading: \ModelGraph.Node.outputShape)
      type.declare("var weights: [ModelGraph.Weights] { get }", reading: \ModelGraph.Node.weights)
    }
    type("ModelGraph.Edge", holding: ModelGraph.Edge.self, isEqual: ==) { type in
      type.declare("var from: Int { get }", reading: \ModelGraph.Edge.from)
      type.declare("var to: Int { get }", reading: \ModelGraph.Edge.to)
    }
    type("ModelGraph", holding: ModelGraph.self, isEqual: ==) { type in
      type.declare("var nodes: [ModelGraph.Node] { get }", reading: \ModelGraph.nodes)
      type.declare("var edges: [ModelGraph.Edge] { get }", reading: \ModelGraph.edges)
    }
  }
}
