import Foundation
import InklingCore
import InklingFiles
import Testing

struct WeightFilesTests {
  static let endings = [".npz", ".safetensors", ".NPZ", ".weights.h5"]

  /// The model of the fixtures.
  static func model(seed: Int = 1, inputs: Int = 4, hidden: Int = 3) throws -> Sequential {
    try Sequential(inputShape: [inputs], seed: seed) {
      Dense(hidden, activation: .relu)
      Dense(2)
    }
  }

  /// What the fixtures hold: 0, 1/8, 2/8, ... through all arrays.
  static let eighths = (0..<23).map { Float($0) / 8 }

  @Test(arguments: endings)
  func `a model gets the weights of another by way of a file`(ending: String) throws {
    func model(seed: Int) throws -> Sequential {
      try Sequential(inputShape: [8, 8, 1], seed: seed) {
        Conv2D(3, kernelSize: 3)
        BatchNormalization()
        SeparableConv2D(2, kernelSize: 3)
        Flatten()
        Dense(4, name: "last one")
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.file("weights" + ending)
    let first = try model(seed: 1)
    let second = try model(seed: 2)
    #expect(first.weights != second.weights)
    try first.saveWeights(to: path)
    try second.loadWeights(from: path)
    #expect(first.weights == second.weights)
    #expect(try folder.names == ["weights" + ending])
  }

  @Test(arguments: endings)
  func `numbers that are none keep their bits`(ending: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("weights" + ending)
    let model = try Sequential(inputShape: [2], seed: 1) { Dense(2) }
    let numbers = [Float(bitPattern: 0x7fc0_1234), -.infinity, -0, .leastNonzeroMagnitude]
    try model.setWeights([
      Tensor(shape: [2, 2], scalars: numbers), Tensor(shape: [2], scalars: [1, 2]),
    ])
    try model.saveWeights(to: path)
    let other = try Sequential(inputShape: [2], seed: 2) { Dense(2) }
    try other.loadWeights(from: path)
    #expect(other.weights[0].scalars.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  @Test(arguments: [
    "named.npz", "in_order.npz", "big_endian_doubles.npz", "single.safetensors",
    "half.safetensors",
  ])
  func `what NumPy and safetensors write is loaded`(name: String) throws {
    let model = try Self.model()
    try model.loadWeights(from: Fixture.path("Weights/" + name))
    #expect(model.weights.flatMap(\.scalars) == Self.eighths)
  }

  @Test func `arrays without names are taken by their numbers, not by their letters`() throws {
    let model = try Sequential(inputShape: [1], seed: 1) {
      for _ in 0..<6 { Dense(1) }
    }
    let arrays = (0..<12).map { number in
      (
        "arr_\(number)",
        NPYArray(shape: number.isMultiple(of: 2) ? [1, 1] : [1], floats: [Float(number)])
      )
    }
    let folder = try TemporaryFolder()
    // As a directory lists them: arr_0, arr_1, arr_10, arr_11, arr_2, ...
    let path = try folder.file(
      "a.npz", NPZFile.pack(arrays.sorted { $0.0 < $1.0 }, file: "x"))
    try model.loadWeights(from: path)
    #expect(model.weights.flatMap(\.scalars) == (0..<12).map { Float($0) })
  }

  struct Wrong: CustomTestStringConvertible {
    let what: String
    let arrays: [(name: String, shape: [Int])]
    let problem: String
    var hint: String? = nil
    var testDescription: String { what }
  }

  static let shapes: [(name: String, shape: [Int])] = [
    ("dense/kernel", [4, 3]), ("dense/bias", [3]), ("dense_1/kernel", [3, 2]),
    ("dense_1/bias", [2]),
  ]

  @Test(arguments: [
    Wrong(
      what: "another shape", arrays: shapes.dropLast() + [("dense_1/bias", [1, 2])],
      problem: "\"dense_1/bias\" has the shape [1, 2] in the file and [2] in the model"),
    Wrong(
      what: "one too few", arrays: shapes.dropLast(),
      problem: "it has no weights \"dense_1/bias\"",
      hint: "the file has \"dense/kernel\", \"dense/bias\", \"dense_1/kernel\""),
    Wrong(
      what: "a name that is near", arrays: shapes.dropLast() + [("dense_2/bias", [2])],
      problem: "it has no weights \"dense_1/bias\"",
      hint: "the file has \"dense_2/bias\"; did you mean that? `name:` gives a layer its name"),
    Wrong(
      what: "one too many", arrays: shapes + [("dense_2/bias", [2])],
      problem: "it has weights \"dense_2/bias\", which the model has not",
      hint: "the model has \"dense_1/bias\"; did you mean that? `name:` gives a layer its name"),
    Wrong(
      what: "nothing", arrays: [], problem: "it has no weights \"dense/kernel\"",
      hint: "the file has nothing"),
    Wrong(
      what: "three without names", arrays: (0..<3).map { ("arr_\($0)", shapes[$0].shape) },
      problem: "it has 3 arrays without names, the model 4 with weights"),
    Wrong(
      what: "without names, in another order",
      arrays: [0, 3, 2, 1].enumerated().map { ("arr_\($0)", shapes[$1].shape) },
      problem: "\"arr_1\", for dense/bias, has the shape [2] in the file and [3] in the model"),
    Wrong(
      what: "numbers with a gap",
      arrays: [0, 1, 2, 4].enumerated().map { ("arr_\($1)", shapes[$0].shape) },
      problem: "it has no weights \"dense/kernel\"",
      hint: "the file has \"arr_0\", \"arr_1\", \"arr_2\", \"arr_4\""),
  ])
  func `a file that does not fit changes nothing`(wrong: Wrong) throws {
    let folder = try TemporaryFolder()
    let tensors = try wrong.arrays.map { name, shape in
      (name, try Tensor(shape: shape, scalars: [Float](repeating: 9, count: shape.reduce(1, *))))
    }
    let arrays = tensors.map { ($0, NPYArray(shape: $1.shape, floats: $1.scalars)) }
    let paths = [
      try folder.file("a.safetensors", SafeTensorsFile.pack(tensors, metadata: [:], file: "x")),
      try arrays.isEmpty
        ? folder.file("empty.npz", ZipSample([]).bytes)
        : folder.file("a.npz", NPZFile.pack(arrays, file: "x")),
    ]
    for path in paths {
      let model = try Self.model()
      let before = model.weights
      let error = #expect(throws: FileError.self) { try model.loadWeights(from: path) }
      #expect(error?.message == "\(path): does not fit the model: \(wrong.problem)")
      #expect(error?.hint == wrong.hint)
      #expect(model.weights == before)
    }
  }

  @Test func `an ending that is not known is refused with those that are`() throws {
    let model = try Self.model()
    let error = FileError.unexpected(
      file: "a/w.txt", field: "ending",
      expected: "a name that ends in .npz, .safetensors or .weights.h5",
      found: "\"w.txt\"")
    #expect(throws: error) { try model.saveWeights(to: "a/w.txt") }
    #expect(throws: error) { try model.loadWeights(from: "a/w.txt") }
  }

  @Test func `a model without a shape has no weights to save or replace`() throws {
    let model = try Sequential { Dense(2) }
    #expect(throws: CoreError.notBuilt(operation: "saveWeights")) {
      try model.saveWeights(to: "w.npz")
    }
    #expect(throws: CoreError.notBuilt(operation: "loadWeights")) {
      try model.loadWeights(from: "w.npz")
    }
  }

  @Test(arguments: endings)
  func `what cannot be written leaves what was there and nothing beside it`(ending: String) throws {
    let folder = try TemporaryFolder()
    // A folder that is not empty cannot be replaced by a file.
    let target = try folder.file("taken" + ending)
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    _ = try folder.file("taken\(ending)/inside", [1])
    let model = try Self.model()
    #expect(throws: FileError.self) { try model.saveWeights(to: target) }
    #expect(try folder.names == ["taken" + ending])
    #expect(try FileContent.read(target + "/inside") == [1])
  }

  @Test func `a layer whose name leads out of an archive is not written`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("w.npz", [7])
    let model = try Sequential(inputShape: [2], seed: 1) { Dense(2, name: "..") }
    #expect(throws: FileError.self) { try model.saveWeights(to: path) }
    #expect(try FileContent.read(path) == [7])
    #expect(try folder.names == ["w.npz"])
  }

  @Test(arguments: ["named.npz", "big_endian_doubles.npz", "half.safetensors"])
  func `a mutated file gives an error and changes nothing, or is loaded`(name: String) throws {
    let folder = try TemporaryFolder()
    let seed = try Fixture.bytes("Weights/" + name)
    let path = try folder.file(name)
    let model = try Self.model()
    let before = model.weights
    var random = SplitMix(state: 11)
    var errors = 0
    for _ in 0..<300 {
      try Data(FuzzTests.mutated(seed, using: &random)).write(to: URL(fileURLWithPath: path))
      do {
        try model.loadWeights(from: path)
        #expect(model.weights.map(\.shape) == before.map(\.shape))
        try model.setWeights(before)
      } catch {
        #expect((error as? FileError)?.file == path)
        #expect(model.weights == before)
        errors += 1
      }
    }
    #expect(errors > 100)
  }

  @Test(.enabled(if: Python.path != nil, Python.reason))
  func `NumPy and safetensors read what is saved, and what they write is loaded`() throws {
    let folder = try TemporaryFolder()
    let model = try Self.model()
    for ending in [".npz", ".safetensors"] {
      let path = try folder.file("weights" + ending)
      let back = try folder.file("back" + ending)
      try model.setWeights(Self.model(seed: 5).weights)
      try model.saveWeights(to: path)
      let printed = try Python.run(
        """
        import sys, numpy
        from safetensors.numpy import load_file, save_file
        path, back = sys.argv[1:]
        npz = path.endswith(".npz")
        weights = dict(numpy.load(path)) if npz else load_file(path)
        for name in sorted(weights):
            print(name, weights[name].dtype, weights[name].shape)
        negative = {name: -array for name, array in weights.items()}
        numpy.savez_compressed(back, **negative) if npz else save_file(negative, back)
        """, path, back)
      #expect(
        printed == """
          dense/bias float32 (3,)
          dense/kernel float32 (4, 3)
          dense_1/bias float32 (2,)
          dense_1/kernel float32 (3, 2)

          """)
      let saved = model.weights
      try model.loadWeights(from: back)
      #expect(model.weights.flatMap(\.scalars) == saved.flatMap(\.scalars).map { -$0 })
    }
  }
}
