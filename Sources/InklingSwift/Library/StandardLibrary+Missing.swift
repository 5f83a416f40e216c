/// Names of Swift's standard library that lessons do not have yet, so that they are refused as such and not as misspelt.
enum MissingFromLibrary {
  /// Functions and types.
  static let names: Set<String> = [
    "readLine", "sequence", "repeatElement", "debugPrint", "dump", "type", "withUnsafePointer",

    "Int16",
    "Result", "Date", "Data", "URL", "UUID", "Decimal", "Range",
    "ClosedRange", "ArraySlice", "ContiguousArray", "AnySequence", "Task",
    "SystemRandomNumberGenerator",
  ]

  /// Members of numbers, text, arrays, ranges and optionals.
  static let members: Set<String> = [
    "map", "flatMap", "magnitude", "random", "shuffled", "shuffle", "randomElement", "split",
    "components", "replacingOccurrences", "trimmingCharacters", "characters", "startIndex",
    "endIndex", "index", "firstIndex", "lastIndex", "last", "prefix", "suffix", "dropFirst",
    "dropLast", "drop", "lazy", "joined", "reversed", "sorted", "partition", "elementsEqual",
    "starts", "append", "insert", "remove", "removeSubrange", "replaceSubrange", "reserveCapacity",
    "capacity", "distance", "formIndex", "popFirst", "removeFirst", "removeLast", "removeAll",
    "subtracting", "union", "utf8", "utf16", "unicodeScalars", "capitalized", "padding", "lines",
    "reduce", "count", "round", "squareRoot", "negate", "sign", "exponent", "significand", "ulp",
    "nextUp", "nextDown", "isZero", "isNormal", "isSubnormal", "quotientAndRemainder", "signum",
    "bitWidth", "leadingZeroBitCount", "trailingZeroBitCount", "nonzeroBitCount", "byteSwapped",
    "clamped", "overlaps", "relative", "hashValue", "debugDescription", "addingProduct", "minimum",
    "maximum", "remainder", "greatestFiniteMagnitude", "leastNormalMagnitude",
    "leastNonzeroMagnitude", "allSatisfy", "forEach", "min", "max", "first", "contains", "filter",
    "compactMap", "unsafelyUnwrapped", "hasPrefix", "appending", "advanced", "self", "zero",
    "firstRange", "ranges", "trimmingPrefix", "replacing", "matches", "format", "keys", "values",
  ]
}
