import Foundation
import InklingCore
import InklingFiles
import Testing

/// Files that are wrong, hostile, or say something that Inkling does not have.
struct KerasFileTests {
  /// A file of Keras's with other entries.
  private func load(
    _ name: String = "dense_adam", changing change: (inout [String: [UInt8]]) throws -> Void
  ) throws -> Sequential {
    let archive = try ZipArchive(Fixture.bytes("Keras/\(name).keras"), file: "x")
    var entries: [String: [UInt8]] = [:]
    for name in archive.names { entries[name] = try archive.content(of: name) }
    try change(&entries)
    let bytes = try ZipArchive.pack(
      entries.map { ZipArchive.NewEntry($0.key, $0.value, isDeflated: true) }, file: "x")
    return try KerasArchive.model(
      ZipArchive(bytes, file: "x"), compile: true, random: RandomStream(seed: 1))
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let field: String
    let expected: String
    let found: String
    var model = "dense_adam"

    var testDescription: String { "\(new) in \(model)" }
  }

  static let hidden = "config.layers[2].config"
  static let ofHidden = ", layer \"hidden\" (Dense)"
  static let nothingElse = "as Inkling has nothing else"

  @Test(arguments: [
    Change(
      old: "\"units\": 6", new: "\"units\": \"6\"",
      field: "\(hidden).units in config.json\(ofHidden)",
      expected: "a whole number", found: "\"6\""),
    Change(
      old: "\"units\": 6", new: "\"neurons\": 6",
      field: "\(hidden).units in config.json\(ofHidden)", expected: "a value", found: "none"),
    Change(
      old: "\"units\": 6", new: "\"units\": 6, \"depth\": 2",
      field: "\(hidden).depth in config.json\(ofHidden)",
      expected: "no such setting, as Inkling does not have it", found: "2"),
    Change(
      old: "\"name\": \"hidden\", \"trainable\": true",
      new: "\"name\": \"hidden\", \"trainable\": false",
      field: "\(hidden).trainable in config.json\(ofHidden)",
      expected: "true, \(nothingElse)", found: "false"),
    Change(
      old: "\"data_format\": \"channels_last\"", new: "\"data_format\": \"channels_first\"",
      field: "config.layers[1].config.data_format in config.json, layer \"flat\" (Flatten)",
      expected: "\"channels_last\", \(nothingElse)", found: "\"channels_first\""),
    Change(
      old: "\"kernel_constraint\": null",
      new: "\"kernel_constraint\": {\"module\": \"keras.constraints\", \"class_name\": "
        + "\"NonNeg\", \"config\": {}, \"registered_name\": null}",
      field: "\(hidden).kernel_constraint in config.json\(ofHidden)",
      expected: "no such setting, as Inkling does not have it", found: "a \"NonNeg\""),
    Change(
      old: "\"activation\": \"relu\"", new: "\"activation\": \"relu6\"",
      field: "\(hidden).activation in config.json\(ofHidden)",
      expected: "an activation that Inkling has", found: "\"relu6\""),
    Change(
      old: "\"class_name\": \"HeNormal\"", new: "\"class_name\": \"Orthogonal\"",
      field: "\(hidden).kernel_initializer.class_name in config.json\(ofHidden)",
      expected: "an initializer that Inkling has (Constant, GlorotNormal, GlorotUniform, "
        + "HeNormal, HeUniform, LecunNormal, LecunUniform, Ones, RandomNormal, RandomUniform, "
        + "TruncatedNormal, Zeros)", found: "\"Orthogonal\""),
    Change(
      old: "\"class_name\": \"Flatten\"", new: "\"class_name\": \"Lambda\"",
      field: "config.layers[1].config in config.json, layer \"flat\" (Lambda)",
      expected: "a layer that Inkling has", found: "a Lambda, whose code is never run"),
    Change(
      old: "\"module\": \"keras.layers\", \"class_name\": \"Flatten\"",
      new: "\"module\": null, \"class_name\": \"Mine\"",
      field: "config.layers[1].class_name in config.json", expected: "a class of Keras's own",
      found: "\"Mine\", which somebody has registered"),
    Change(
      old: "[null, 3, 4]", new: "[null, null, 4]",
      field: "config.layers[0].config.batch_shape in config.json, the input layer",
      expected: "null and the sizes of an example, all of them known",
      found: "[null, null, 4]"),
    Change(
      old: "\"batch_shape\": [null, 3, 4], \"dtype\": \"float32\"",
      new: "\"batch_shape\": [null, 3, 4], \"dtype\": \"int32\"",
      field: "config.layers[0].config.dtype in config.json, the input layer",
      expected: "\"float32\", \(nothingElse)", found: "\"int32\""),
    Change(
      old: "\"loss\": \"sparse_categorical_crossentropy\"", new: "\"loss\": \"huber\"",
      field: "compile_config.loss in config.json",
      expected: "a loss that Inkling has (SparseCategoricalCrossentropy, "
        + "CategoricalCrossentropy, BinaryCrossentropy, MeanSquaredError, MeanAbsoluteError)",
      found: "\"huber\""),
    Change(
      old: "\"metrics\": [\"accuracy\"]", new: "\"metrics\": [\"accuracy\", \"auc\"]",
      field: "compile_config.metrics[1] in config.json",
      expected: "a metric that Inkling has (accuracy, CategoricalAccuracy, "
        + "SparseCategoricalAccuracy, BinaryAccuracy, TopKCategoricalAccuracy, "
        + "SparseTopKCategoricalAccuracy, Precision, Recall, F1Score, MeanSquaredError, "
        + "MeanAbsoluteError)", found: "\"auc\""),
    Change(
      old: "\"class_name\": \"Adam\"", new: "\"class_name\": \"Lion\"",
      field: "compile_config.optimizer.class_name in config.json",
      expected: "an optimizer that Inkling has (Adadelta, Adagrad, Adam, AdamW, Adamax, Nadam, "
        + "RMSprop, SGD)", found: "\"Lion\""),
    Change(
      old: "\"use_ema\": false", new: "\"use_ema\": true",
      field: "compile_config.optimizer.config.use_ema in config.json",
      expected: "false, \(nothingElse)", found: "true"),
    Change(
      old: "\"loss_weights\": null", new: "\"loss_weights\": [0.5]",
      field: "compile_config.loss_weights in config.json",
      expected: "no such setting, as Inkling does not have it", found: "[0.5]"),
    Change(
      old: "\"groups\": 1", new: "\"groups\": 2",
      field: "config.layers[2].config.groups in config.json, layer \"conv2d\" (Conv2D)",
      expected: "1, \(nothingElse)", found: "2", model: "convolution_sgd"),
    Change(
      old: "\"renorm\": false", new: "\"renorm\": true",
      field: "config.layers[3].config.renorm in config.json, layer \"batch_normalization\" "
        + "(BatchNormalization)", expected: "false, \(nothingElse)", found: "true",
      model: "convolution_sgd"),
    Change(
      old: "\"keras_history\": [\"b\", 0, 0]", new: "\"keras_history\": [\"start\", 0, 0]",
      field: "config.layers[2].inbound_nodes in config.json, layer \"a\"",
      expected: "one call with what layer \"b\" gives", found: "something else",
      model: "functional_chain"),
    Change(
      old: "\"class_name\": \"Functional\"", new: "\"class_name\": \"Branches\"",
      field: "class_name in config.json", expected: "a class of Keras's own",
      found: "\"Branches\", which somebody has registered", model: "functional_chain"),
  ])
  func `what Inkling does not have is an error with its place`(change: Change) {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: change.field, expected: change.expected, found: change.found)
    ) {
      try load(change.model) { entries in
        let config = String(decoding: entries["config.json"] ?? [], as: UTF8.self)
        let place = try #require(config.range(of: change.old))
        entries["config.json"] = Array(
          config.replacingCharacters(in: place, with: change.new).utf8)
      }
    }
  }

  @Test(arguments: [
    ("\"units\": 6", "\"units\": 1000000000000"), ("\"units\": 6", "\"units\": -6"),
    ("\"units\": 6", "\"units\": 0"), ("\"name\": \"flat\"", "\"name\": \"hidden\""),
    ("\"name\": \"flat\"", "\"name\": \"a/b\""), ("[null, 3, 4]", "[null, 0, 4]"),
    ("[null, 3, 4]", "[null, 9000000000000000000, 4]"), ("\"rate\": 0.0", "\"rate\": 1.5"),
    ("\"beta_1\": 0.9", "\"beta_1\": 2"),
  ])
  func `settings out of range are refused before there is room made`(old: String, new: String) {
    do {
      _ = try load { entries in
        let config = String(decoding: entries["config.json"] ?? [], as: UTF8.self)
        #expect(config.contains(old))
        entries["config.json"] = Array(config.replacing(old, with: new).utf8)
      }
      Issue.record("no error")
    } catch {
      guard case FileError.mismatch(file: "x", _, _) = error else {
        Issue.record("another error: \(error)")
        return
      }
    }
  }

  @Test(arguments: ["config.json", "metadata.json", "model.weights.h5"])
  func `a missing entry is an error that names it`(name: String) {
    do {
      _ = try load { $0[name] = nil }
      Issue.record("no error")
    } catch {
      #expect("\(error)".contains("\"\(name)\""))
    }
  }

  @Test func `a stranger among the entries is refused`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "entry \"assets/words.txt\"",
        expected: "config.json, metadata.json and model.weights.h5", found: "something else")
    ) { try load { $0["assets/words.txt"] = [1] } }
  }

  @Test(arguments: [
    "{\"keras_version\": \"4.0.0\"}", "{\"keras_version\": \"2.15\"}", "{\"keras_version\": 3}",
    "{}", "[]",
    "{\"keras_version\": \"3.15.1\", \"inkling\": {\"seed\": \"-1\", \"fit_count\": 0}}",
    "{\"keras_version\": \"3.15.1\", \"inkling\": {\"seed\": \"1\", \"fit_count\": -5}}",
  ])
  func `other versions are refused`(metadata: String) {
    do {
      _ = try load { $0["metadata.json"] = Array(metadata.utf8) }
      Issue.record("no error")
    } catch {
      #expect("\(error)".contains("metadata.json"))
    }
  }

  @Test func `a bomb is refused`() {
    #expect(throws: FileError.self) {
      try load { $0["config.json"] = [UInt8](repeating: 0x20, count: 1 << 25) }
    }
    let deep = String(repeating: "[", count: 1 << 20)
    #expect(throws: FileError.self) { try load { $0["config.json"] = Array(deep.utf8) } }
  }

  @Test func `weights that are not the layers' are refused`() throws {
    func weights(_ name: String) throws -> [UInt8] {
      try ZipArchive(contentsOf: Fixture.path("Keras/\(name).keras"))
        .content(of: "model.weights.h5")
    }
    let (chain, adam) = (try weights("functional_chain"), try weights("amsgrad_exponential"))
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "shape of /layers/dense/vars/0, layer \"hidden\" (Dense)",
        expected: "[12, 6]", found: "[5, 4]")
    ) { try load { $0["model.weights.h5"] = chain } }
    // The same layers, but the optimizer remembers something else.
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "number of arrays in /optimizer/vars, the optimizer (SGD)",
        expected: "1", found: "13")
    ) { try load("sgd_inverse") { $0["model.weights.h5"] = adam } }
    #expect(throws: FileError.self) { try load { $0["model.weights.h5"] = [] } }
    #expect(throws: FileError.self) { try load { $0["model.weights.h5"]?.removeLast(1000) } }
  }

  @Test func `a file that is cut off is refused`() throws {
    let bytes = try Fixture.bytes("Keras/sgd_inverse.keras")
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: FileError.self) {
        try KerasArchive.model(
          ZipArchive(Array(bytes[..<count]), file: "x"), compile: true,
          random: RandomStream(seed: 1))
      }
    }
  }
}
