/// What a data element of a MAT file holds; the raw value is MATLAB's code.
enum MATType: Int {
  case int8 = 1
  case uint8 = 2
  case int16 = 3
  case uint16 = 4
  case int32 = 5
  case uint32 = 6
  case single = 7
  case double = 9
  case int64 = 12
  case uint64 = 13
  case matrix = 14
  case compressed = 15
  case utf8 = 16
  case utf16 = 17
  case utf32 = 18

  /// How many bytes one number takes; 0 for what is no number.
  var width: Int {
    switch self {
    case .int8, .uint8: 1
    case .int16, .uint16: 2
    case .int32, .uint32, .single: 4
    case .double, .int64, .uint64: 8
    case .matrix, .compressed, .utf8, .utf16, .utf32: 0
    }
  }
}

/// What a variable of a MAT file is; the raw value is MATLAB's code.
enum MATClass: Int {
  case cell = 1
  case structure = 2
  case object = 3
  case text = 4
  case sparse = 5
  case double = 6
  case single = 7
  case int8 = 8
  case uint8 = 9
  case int16 = 10
  case uint16 = 11
  case int32 = 12
  case uint32 = 13
  case int64 = 14
  case uint64 = 15
  case function = 16
  case opaque = 17

  /// The class in words, if it is not one of numbers.
  var kindWithoutNumbers: String? {
    switch self {
    case .cell: "a cell array"
    case .structure: "a structure"
    case .object, .opaque: "an object"
    case .text: "text"
    case .sparse: "a sparse matrix"
    case .function: "a function"
    case .double, .single, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64: nil
    }
  }
}
