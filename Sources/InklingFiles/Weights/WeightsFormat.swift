internal import InklingCore

/// The formats in which the weights of a model lie in a file, by the endings of the files' names.
enum WeightsFormat: String, FormatByName {
  /// NumPy's archive of arrays.
  case npz = ".npz"
  /// Hugging Face's format for tensors.
  case safeTensors = ".safetensors"
  /// HDF5, as Keras's `save_weights` arranges it.
  case keras = ".weights.h5"

  /// The whole content of a file with the weights of a model that has some.
  func pack(_ model: Sequential, file: String) throws(FileError) -> [UInt8] {
    let weights = Array(zip(model.weightNames, model.weights)).map { (name: $0, tensor: $1) }
    switch self {
    case .npz:
      let arrays = weights.map {
        (name: $0.name, array: NPYArray(shape: $0.tensor.shape, floats: $0.tensor.scalars))
      }
      return try NPZFile.pack(arrays, file: file)
    case .safeTensors:
      return try SafeTensorsFile.pack(weights, metadata: ["format": "inkling"], file: file)
    case .keras: return try KerasWeightsFile.bytes(of: model, file: file)
    }
  }

  /// The weights for a model that lie in a file, in the order of the model's.
  func tensors(for model: Sequential, in path: String) throws(FileError) -> [Tensor] {
    // Room for numbers of double precision, and for arrays whose shape is yet to be found wrong.
    let limit = 8 * model.parameterCount + (1 << 26)
    let weights = Array(zip(model.weightNames, model.weights)).map { (name: $0, shape: $1.shape) }
    switch self {
    case .npz:
      let file = try NPZFile(contentsOf: path)
      return try WeightsFile(path: path, names: file.names) { name throws(FileError) in
        let array = try file.array(name, limit: limit)
        return try Tensor(shape: array.shape, floats: array.floats, name: name, file: path)
      }.tensors(for: weights)
    case .safeTensors:
      let file = try SafeTensorsFile(contentsOf: path)
      return try WeightsFile(path: path, names: file.names, tensor: file.tensor)
        .tensors(for: weights)
    case .keras:
      // Beside the weights there is what the optimizer remembers, up to three times as much.
      let bytes = try FileContent.read(path, limit: 4 * limit)
      return try KerasWeightsFile.tensors(bytes, file: path, for: model)
    }
  }
}

/// An open file with weights, whatever its format.
struct WeightsFile {
  let path: String
  let names: [String]
  let tensor: (_ name: String) throws(FileError) -> Tensor
}
