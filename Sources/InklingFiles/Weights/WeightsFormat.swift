internal import InklingCore

/// The formats in which the weights of a model lie in a file, by the endings of the files' names.
enum WeightsFormat: String, FormatByName {
  /// NumPy's archive of arrays.
  case npz = ".npz"
  /// Hugging Face's format for tensors.
  case safeTensors = ".safetensors"

  /// The whole content of a file with these weights.
  func pack(
    _ weights: [(name: String, tensor: Tensor)], file: String
  ) throws(FileError) -> [UInt8] {
    switch self {
    case .npz:
      let arrays = weights.map {
        (name: $0.name, array: NPYArray(shape: $0.tensor.shape, floats: $0.tensor.scalars))
      }
      return try NPZFile.pack(arrays, file: file)
    case .safeTensors:
      return try SafeTensorsFile.pack(weights, metadata: ["format": "inkling"], file: file)
    }
  }

  /// The weights that lie in a file.
  ///
  /// - Parameter limit: how many bytes one array may unpack to at most.
  func open(_ path: String, limit: Int) throws(FileError) -> WeightsFile {
    switch self {
    case .npz:
      let file = try NPZFile(contentsOf: path)
      return WeightsFile(path: path, names: file.names) { name throws(FileError) in
        let array = try file.array(name, limit: limit)
        return try Tensor(shape: array.shape, floats: array.floats, name: name, file: path)
      }
    case .safeTensors:
      let file = try SafeTensorsFile(contentsOf: path)
      return WeightsFile(path: path, names: file.names, tensor: file.tensor)
    }
  }
}

/// An open file with weights, whatever its format.
struct WeightsFile {
  let path: String
  let names: [String]
  let tensor: (_ name: String) throws(FileError) -> Tensor
}
