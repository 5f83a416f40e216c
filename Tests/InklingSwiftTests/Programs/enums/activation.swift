// Enumerations: methods that switch over self, computed and static members
import Foundation
enum Activation: String, CaseIterable {
  case identity, relu, leakyReLU = "leaky_relu", sigmoid, tanh
  static let `default` = Activation.relu
  static var names: [String] { allCases.map { $0.rawValue } }
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .identity: return x
    case .relu: return max(0, x)
    case .leakyReLU: return x > 0 ? x : 0.01 * x
    case .sigmoid: return 1 / (1 + exp(-x))
    case .tanh: return Foundation.tanh(x)
    }
  }
  func derivative(at x: Double) -> Double {
    switch self {
    case .identity: 1
    case .relu where x > 0: 1
    case .relu: 0
    case .leakyReLU: x > 0 ? 1 : 0.01
    case .sigmoid: self(x) * (1 - self(x))
    case .tanh: 1 - self(x) * self(x)
    }
  }
  var isBounded: Bool { self == .sigmoid || self == .tanh }
}
// ---
for a in Activation.allCases {
  print(a, a.rawValue, a(0), a(-2) <= 0.2, a.derivative(at: 0.5) > 0, a.isBounded)
}
print(Activation.names, Activation.default, Activation(rawValue: "leaky_relu") as Any, Activation(rawValue: "softmax") as Any)
print(Activation.allCases.count, Activation.allCases.firstIndex(of: .tanh)!, Activation.allCases.filter(\.isBounded))
let chosen: [Activation] = [.relu, .sigmoid]
print(chosen.map { $0(0) }, chosen.contains(.tanh), Set(chosen + chosen).count)
print([1.0, -1].map(Activation.leakyReLU.callAsFunction), String(format: "%.4f", Activation.sigmoid(1)))
