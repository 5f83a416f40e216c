internal import InklingCore

/// The content of `model.weights.h5`: the weights, and what the optimizer remembers.
///
/// The weights of a layer lie in `layers/dense_1/vars/0`, `1` and so on, where `dense_1` is the name of
/// the class with a number, whatever the layer itself is called.
enum KerasWeights {
  /// The weights of a layer in a file.
  struct Layer {
    /// The name of the group in the file.
    let group: String
    /// The layer in words, for errors.
    let title: String
    let shapes: [[Int]]
  }

  /// The layers of a model, whose weights need not be there yet.
  static func layers(
    _ layers: [NamedLayer], shapes: [[[Int]]]
  ) throws(KerasGap) -> [Layer] {
    try zip(zip(layers, KerasLayers.weightGroups(of: layers)), shapes).map {
      Layer(
        group: $0.1, title: "layer \(quoted($0.0.name)) (\($0.0.layer.typeName))", shapes: $1)
    }
  }

  /// The bytes of a file.
  ///
  /// - Parameter training: how the model is trained; nil to leave that out.
  static func bytes(
    of model: Sequential, training: SavedTraining?
  ) throws(KerasGap) -> [UInt8] {
    let groups = try KerasLayers.weightGroups(of: model.namedLayers)
    var layers = HDF5Writer.Group()
    for (named, group) in zip(model.namedLayers, groups) {
      var variables = HDF5Writer.Group(nameAttribute: named.name)
      let weights = model.isBuilt ? (try? model.weights(of: named.name)) ?? [] : []
      for (place, tensor) in weights.enumerated() {
        variables.members["\(place)"] = .floats(tensor.scalars, shape: tensor.shape)
      }
      layers.members[group] = .group(HDF5Writer.Group(members: ["vars": .group(variables)]))
    }
    var root = HDF5Writer.Group()
    root.members["layers"] = .group(layers)
    root.members["vars"] = .group(HDF5Writer.Group(nameAttribute: model.name))
    if let training {
      let shapes = model.trainedShapes
      let variables = KerasOptimizerState.group(of: training, shapes: shapes)
      root.members["optimizer"] = .group(HDF5Writer.Group(members: ["vars": .group(variables)]))
    }
    return HDF5Writer.bytes(of: root)
  }

  /// The weights of all layers, in the order of the model.
  ///
  /// - Throws: ``FileError`` if they are not those of the layers: nothing is missing, of another
  ///   shape, or too much.
  static func read(
    _ root: HDF5Group, _ layers: [Layer], file: String
  ) throws(FileError) -> [Tensor] {
    var tensors: [Tensor] = []
    var known: Set<String> = []
    for layer in layers {
      let path = "/layers/\(layer.group)/vars"
      let variables = root.group("layers")?.group(layer.group)?.group("vars")
      let count = variables?.members.count ?? 0
      guard count == layer.shapes.count else {
        throw .unexpected(
          file: file, field: "number of arrays in \(path), \(layer.title)",
          expected: "\(layer.shapes.count)", found: "\(count)")
      }
      for (place, shape) in layer.shapes.enumerated() {
        tensors.append(
          try tensor(variables, "\(place)", shape, file: file, path: path, owner: layer.title))
        known.insert("\(path)/\(place)")
      }
    }
    guard let other = root.otherDatasets(than: known).min() else { return tensors }
    throw .unexpected(
      file: file, field: other, expected: "nothing, as no layer of the model has it",
      found: "an array")
  }

  /// One array, if it has that shape.
  static func tensor(
    _ group: HDF5Group?, _ name: String, _ shape: [Int], file: String, path: String,
    owner: String
  ) throws(FileError) -> Tensor {
    let field = "\(path)/\(name), \(owner)"
    guard let dataset = group?.dataset(name) else {
      throw .unexpected(file: file, field: field, expected: "an array", found: "none")
    }
    guard dataset.shape == shape else {
      throw .unexpected(
        file: file, field: "shape of \(field)", expected: "\(shape)", found: "\(dataset.shape)")
    }
    // What is read has the size that the model has room for.
    let numbers = try dataset.floats(limit: 8 * shape.reduce(1, *))
    do {
      return try Tensor(shape: shape, scalars: numbers)
    } catch {
      throw .unexpected(
        file: file, field: field, expected: "numbers for \(shape)", found: "\(numbers.count)")
    }
  }
}

extension HDF5Group {
  /// The paths of arrays that nobody has asked for, but for those of the optimizer, and the states of
  /// Keras's random numbers.
  fileprivate func otherDatasets(than known: Set<String>) -> [String] {
    members.flatMap { name, member -> [String] in
      switch member {
      case .group(let group):
        group.path == "/optimizer" || name == "seed_generator"
          ? [] : group.otherDatasets(than: known)
      case .dataset(let dataset): known.contains(dataset.path) ? [] : [dataset.path]
      }
    }
  }
}

extension Sequential {
  /// The shapes of the weights that are trained, in order.
  var trainedShapes: [[Int]] {
    guard let graph = try? graph() else { return [] }
    return graph.nodes.flatMap(\.weights).filter(\.isTrainable).map(\.shape)
  }
}
