/// Names of Swift's standard library that lessons do not have yet, so that they are refused as such and not as misspelt.
enum MissingFromLibrary {
  /// Functions and types.
  static let names: Set<String> = [
    "readLine", "sequence", "debugPrint", "dump", "withUnsafePointer", "Date", "Data", "URL",
    "UUID", "Decimal",
    "ContiguousArray", "AnySequence", "AnyHashable", "Task", "SystemRandomNumberGenerator",
    "Int128", "UInt128",
    "Float16", "Float80", "StaticString", "DispatchQueue", "FileManager", "ProcessInfo", "Thread",
    "Timer",
  ]

  /// Whether Swift's type has a member, of a value or of the type itself, that lessons do not have.
  static func has(_ name: String, in type: SwiftType, isStatic: Bool) -> Bool {
    switch type {
    case .int, .sized: isStatic ? name == "random" : integers.contains(name)
    case .double, .float: (isStatic ? ofDecimals : decimals).contains(name)
    case .bool: name == (isStatic ? "random" : "description")
    case .string, .substring: !isStatic && (texts.contains(name) || collections.contains(name))
    case .character: !isStatic && characters.contains(name)
    case .array, .sequence: !isStatic && (arrays.contains(name) || collections.contains(name))
    case .range, .closedRange, .bounds, .interval:
      !isStatic && (ranges.contains(name) || collections.contains(name))
    case .dictionary, .set: !isStatic && (hashed.contains(name) || collections.contains(name))
    default: false
    }
  }

  private static let integers: Set<String> = [
    "addingReportingOverflow", "bigEndian", "dividedReportingOverflow", "dividingFullWidth",
    "littleEndian",
    "magnitude", "multipliedFullWidth", "multipliedReportingOverflow", "negate",
    "remainderReportingOverflow",
    "subtractingReportingOverflow", "words", "advanced", "distance", "hashValue", "formatted",
  ]

  private static let decimals: Set<String> = [
    "advanced", "binade", "bitPattern", "debugDescription", "distance", "exponentBitPattern",
    "floatingPointClass",
    "formRemainder", "isCanonical", "isEqual", "isLess", "isLessThanOrEqualTo", "isNormal",
    "isSignalingNaN",
    "isSubnormal", "isTotallyOrdered", "nextDown", "nextUp", "remainder", "significand",
    "significandWidth", "ulp",
    "addingProduct", "hashValue", "formatted",
  ]

  private static let ofDecimals: Set<String> = [
    "exponentBitCount", "greatestFiniteMagnitude", "leastNonzeroMagnitude", "leastNormalMagnitude",
    "maximum",
    "maximumMagnitude", "minimum", "minimumMagnitude", "radix", "random", "signalingNaN",
    "significandBitCount",
    "ulpOfOne",
  ]

  private static let texts: Set<String> = [
    "isContiguousUTF8", "makeContiguousUTF8", "removeFirst", "removeLast", "reserveCapacity",
    "unicodeScalars", "utf16",
    "utf8", "utf8CString", "write", "capitalized", "padding", "appending", "folding", "range",
    "data", "components",
    "replacingOccurrences", "trimmingCharacters", "matches", "firstRange", "ranges",
    "trimmingPrefix", "firstMatch",
    "wholeMatch", "debugDescription", "hashValue", "localizedCompare", "enumerateLines",
  ]

  private static let characters: Set<String> = [
    "isASCII", "isCased", "isCurrencySymbol", "isHexDigit", "isMathSymbol", "isNewline",
    "isPunctuation", "isSymbol",
    "unicodeScalars", "utf16", "utf8", "write", "hashValue", "debugDescription",
  ]

  private static let arrays: Set<String> = [
    "capacity", "moveSubranges", "firstIndex", "lastIndex", "reserveCapacity", "partition",
    "hashValue",
  ]

  private static let ranges: Set<String> = ["clamped", "overlaps", "relative", "hashValue"]

  private static let hashed: Set<String> = [
    "capacity", "reserveCapacity", "hashValue", "isDisjoint",
  ]

  /// Members of everything that has elements.
  private static let collections: Set<String> = [
    "applying", "difference", "debugDescription", "description", "distance", "drop", "dropFirst",
    "dropLast",
    "elementsEqual", "endIndex", "formIndex", "index", "indices", "lazy", "makeIterator", "prefix",
    "randomElement", "removeSubranges", "removingSubranges", "shuffle", "shuffled", "split",
    "startIndex", "starts", "suffix",
    "underestimatedCount",
  ]
}
