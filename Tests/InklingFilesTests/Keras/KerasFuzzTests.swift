import Foundation
import InklingCore
import InklingFiles
import Testing

/// Whatever a configuration says, there is a model or an error.
struct KerasFuzzTests {
  /// More than usual, for one long run, where the environment says so.
  static let rounds =
    ProcessInfo.processInfo.environment["INKLING_FUZZ_ROUNDS"].flatMap(Int.init) ?? 1_500

  static let names = [
    "sgd_inverse", "functional_chain", "adamax_cosine", "separable_rmsprop", "convolution_sgd",
  ]

  @Test(arguments: 0..<4)
  func `mutated configurations give a model or an error`(round: Int) throws {
    var random = SplitMix(state: UInt64(round) &* 5_000_011)
    let files = try Self.names.map { name in
      let archive = try ZipArchive(Fixture.bytes("Keras/\(name).keras"), file: "x")
      return (
        config: try archive.content(of: "config.json"),
        weights: try archive.content(of: "model.weights.h5")
      )
    }
    let trees = try files.map { try JSONValue(parsing: $0.config, file: "x") }
    var (models, errors) = (0, 0)
    for _ in 0..<Self.rounds {
      let place = Int.random(in: 0..<files.count, using: &random)
      let config: [UInt8]
      if Bool.random(using: &random) {
        config = mutated(files[place].config, using: &random)
      } else {
        var tree = trees[place]
        for _ in 0..<Int.random(in: 1...2, using: &random) { mutate(&tree, using: &random) }
        config = Array(tree.text.utf8)
      }
      do {
        _ = try KerasArchive.model(
          config: config, metadata: Array("{\"keras_version\": \"3.15.1\"}".utf8),
          weights: files[place].weights, file: "x", compile: true,
          random: RandomStream(seed: 1))
        models += 1
      } catch {
        #expect(error.file == "x")
        #expect(!error.message.isEmpty)
        errors += 1
      }
    }
    #expect(models > 50)
    #expect(errors > 300)
  }

  /// Changes bytes.
  private func mutated(_ seed: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var file = seed
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<file.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: file[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: file[index] = Array("0195-+.eE\"[]{},: ntf\\".utf8).randomElement(using: &random)!
      case 2: file.insert(Array("019-.e\"[]{},:".utf8).randomElement(using: &random)!, at: index)
      default: file.removeSubrange(index..<min(file.count, index + 3))
      }
      if file.isEmpty { return file }
    }
    return file
  }

  /// Changes one value somewhere in a tree.
  private func mutate(_ value: inout JSONValue, using random: inout SplitMix) {
    let others: [JSONValue] = [
      nil, true, false, 0, -1, 2, 7, 1_000_000, .integer(.max), .integer(.min), 0.5, -1e300, 1e-300,
      "", "same", "valid", "relu", "Dense", "keras", [], [1, 2], [nil, 3], [[1, 2], [3, 4]],
      .object([:]),
    ]
    guard Int.random(in: 0..<12, using: &random) > 0 else {
      value = others.randomElement(using: &random)!
      return
    }
    switch value {
    case .array(var elements) where !elements.isEmpty:
      let place = Int.random(in: 0..<elements.count, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: elements.remove(at: place)
      case 1: elements.append(elements[place])
      default: mutate(&elements[place], using: &random)
      }
      value = .array(elements)
    case .object(var members) where !members.isEmpty:
      let name = members.keys.sorted().randomElement(using: &random)!
      if Int.random(in: 0..<12, using: &random) == 0 {
        members[name] = nil
      } else {
        mutate(&members[name, default: nil], using: &random)
      }
      value = .object(members)
    default: value = others.randomElement(using: &random)!
    }
  }
}
