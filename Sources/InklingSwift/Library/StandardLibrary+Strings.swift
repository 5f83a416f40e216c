import Foundation

extension HostModule {
  mutating func declareStrings() {
    declareStringInitializers()
    declareStringMembers()
    declareStringParts()
    declareStringIndices()
    declareStringSearches()
    declareStringChanges()
    declareCharacters()
    declareUnicode()
  }

  private mutating func declareStringInitializers() {
    extend("String") { type in
      type.declare("init()") { _ in .string("") }
      for text in ["String", "Character"] {
        type.declare("init(repeating text: \(text), count: Int)") { call in
          let text =
            if case .character(let character) = call.arguments[0] { String(character) } else {
              call.string(0)
            }
          let count: Int = try call[1]
          try call.checkCount(count)
          try call.machine.reserve(
            bytes: text.utf8.count.multipliedReportingOverflow(by: count), call.site)
          // Nothing many times is nothing; making it that way would take as many rounds.
          return .string(text.isEmpty ? "" : String(repeating: text, count: count))
        }
      }
      type.declare("init(_ characters: some Sequence<Character>)") { call in
        .string(String(call.arguments[0].elements.map(\.unsafeCharacter)))
      }
    }
    extend("Substring") { type in
      type.declare("init(_ text: String)") { .substring($0.arguments[0].textSlice) }
      type.declare("init()") { _ in .substring("") }
    }
  }

  private mutating func declareStringMembers() {
    extend("StringProtocol") { type in
      type.declare("var count: Int { get }") { .int($0.text.characterCount) }
      type.declare("var isEmpty: Bool { get }") { .bool($0.text.isEmpty) }
      type.declare("var first: Character? { get }") {
        .optional($0.text.first.map { .character($0) })
      }
      type.declare("var last: Character? { get }") {
        .optional($0.text.last.map { .character($0) })
      }
      type.declare("var description: String { get }") { .string(String($0.text)) }
      type.declare("var debugDescription: String { get }") { .string($0.text.debugDescription) }
      type.declare("var capitalized: String { get }") { .string($0.text.capitalized) }
      type.declare("func uppercased() -> String") { .string($0.text.uppercased()) }
      type.declare("func lowercased() -> String") { .string($0.text.lowercased()) }
      type.declare("func hasPrefix(_ prefix: some StringProtocol) -> Bool") { call in
        .bool(call.text.hasPrefix(call.string(0)))
      }
      type.declare("func hasSuffix(_ suffix: some StringProtocol) -> Bool") { call in
        .bool(call.text.hasSuffix(call.string(0)))
      }
      type.declare("func contains(_ other: some StringProtocol) -> Bool") { call in
        let other = call.string(0)
        return .bool(call.text.contains(characters: other))
      }
      type.declare("func components(separatedBy separator: some StringProtocol) -> [String]") {
        call in
        try call.chargeSearch()
        return .array(call.text.components(separatedBy: call.string(0)).map { .string($0) })
      }
      type.declare("func components(separatedBy separators: CharacterSet) -> [String]") { call in
        .array(call.text.components(separatedBy: try call.characterSet(0)).map { .string($0) })
      }
      type.declare("func trimmingCharacters(in characters: CharacterSet) -> String") { call in
        .string(call.text.trimmingCharacters(in: try call.characterSet(0)))
      }
      type.declare(
        "func padding(toLength length: Int, withPad pad: some StringProtocol, startingAt start: Int) -> String"
      ) { call in
        let (length, start): (Int, Int) = (try call[0], try call[2])
        let pad = call.string(1)
        try call.checkCount(length)
        try call.machine.reserve(bytes: (length, false), call.site)
        guard !pad.isEmpty, start >= 0, start < pad.count else {
          throw call.site.error(
            .invalidValue, "the padding has no character at the position \(start)")
        }
        return .string(String(call.text).padding(toLength: length, withPad: pad, startingAt: start))
      }
    }
    for owner in ["String", "Substring"] {
      extend(owner) { type in
        type.declare("func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String") {
          call in
          .string(
            String(try call.text.filter { try call.apply(0, .character($0)).unsafeBool }))
        }
      }
    }
  }

  /// Members that give a part of a text.
  private mutating func declareStringParts() {
    extend("StringProtocol") { type in
      for name in ["prefix", "suffix", "dropFirst", "dropLast"] {
        let count = name.hasPrefix("drop") ? "_ count: Int = 1" : "_ count: Int"
        type.declare("func \(name)(\(count)) -> Substring") { call in
          let count: Int = try call[0]
          try call.checkCount(count)
          let text = call.text
          switch name {
          case "prefix": return .substring(text.prefix(count))
          case "suffix": return .substring(text.suffix(count))
          case "dropFirst": return .substring(text.dropFirst(count))
          default: return .substring(text.dropLast(count))
          }
        }
      }
      for (name, form) in [
        ("prefix(upTo", RangeForm.upTo), ("prefix(through", .through), ("suffix(from", .from),
      ] {
        type.declare("func \(name) index: String.Index) -> Substring") { call in
          let text = call.text
          let bounds = try Value.tuple([call.arguments[0]]).bounds(
            in: text, as: .bounds(form, .stringIndex), call.site)
          return .substring(text[bounds])
        }
      }
      type.declare(
        "func prefix(while isIncluded: (Character) throws -> Bool) rethrows -> Substring"
      ) { call in
        .substring(try call.text.prefix { try call.apply(0, .character($0)).unsafeBool })
      }
      type.declare("func drop(while isDropped: (Character) throws -> Bool) rethrows -> Substring") {
        call in
        .substring(try call.text.drop { try call.apply(0, .character($0)).unsafeBool })
      }
      type.declare(
        "func split(separator: Character, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring]"
      ) { call in
        let separator = call.arguments[0].unsafeCharacter
        let (most, omitting): (Int, Bool) = (try call[1], try call[2])
        try call.checkCount(most)
        let text = call.text
        let parts =
          text.parts(
            between: String(separator), maxSplits: most, omittingEmptySubsequences: omitting)
          ?? text.split(
            separator: separator, maxSplits: most, omittingEmptySubsequences: omitting)
        return .array(parts.map { .substring($0) })
      }
      type.declare(
        "func split(separator: some StringProtocol, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring]"
      ) { call in
        let (most, omitting): (Int, Bool) = (try call[1], try call[2])
        try call.checkCount(most)
        guard call.arguments[0].textSlice.first != nil else {
          throw call.site.error(.invalidValue, "the text to split at is empty")
        }
        try call.chargeSearch()
        let (text, separator) = (call.text, call.string(0))
        let parts =
          text.parts(
            between: separator, maxSplits: most, omittingEmptySubsequences: omitting)
          ?? text.split(
            separator: separator, maxSplits: most, omittingEmptySubsequences: omitting)
        return .array(parts.map { .substring($0) })
      }
      type.declare(
        "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [Substring]"
      ) { call in
        let (most, omitting): (Int, Bool) = (try call[0], try call[1])
        try call.checkCount(most)
        return .array(
          try call.text.split(maxSplits: most, omittingEmptySubsequences: omitting) {
            try call.apply(2, .character($0)).unsafeBool
          }.map { .substring($0) })
      }
    }
  }

  private mutating func declareStringIndices() {
    extend("StringProtocol") { type in
      type.declare("var startIndex: String.Index { get }") { .index($0.text.startIndex) }
      type.declare("var endIndex: String.Index { get }") { .index($0.text.endIndex) }
      type.declare("func index(after index: String.Index) -> String.Index") { call in
        let (text, index) = (call.text, call.arguments[0].unsafeIndex)
        try checkTextIndex(index, text, call.site)
        return .index(text.index(after: index))
      }
      type.declare("func index(before index: String.Index) -> String.Index") { call in
        .index(try call.index(call.arguments[0].unsafeIndex, moved: -1))
      }
      type.declare("func index(_ index: String.Index, offsetBy distance: Int) -> String.Index") {
        call in
        .index(try call.index(call.arguments[0].unsafeIndex, moved: try call[1]))
      }
      type.declare(
        "func index(_ index: String.Index, offsetBy distance: Int, limitedBy limit: String.Index) -> String.Index?"
      ) { call in
        let (text, index, limit) = (
          call.text, call.arguments[0].unsafeIndex, call.arguments[2].unsafeIndex
        )
        for index in [index, limit] where index < text.startIndex || index > text.endIndex {
          throw call.site.error(.indexOutOfRange, "this index lies outside the text")
        }
        let distance: Int = try call[1]
        // A limit that lies behind does not stop anything.
        if distance < 0 ? limit > index : limit < index {
          return .some(.index(try call.index(index, moved: distance)))
        }
        return .optional(
          text.index(index, offsetBy: distance, limitedBy: limit).map { .index($0) })
      }
      type.declare("var indices: DefaultIndices<String.Index> { get }") { call in
        let text = call.text
        try call.machine.reserve(elements: text.utf8.count, like: .void, call.site)
        return .array(text.indices.map { .index($0) })
      }
      type.declare("func distance(from start: String.Index, to end: String.Index) -> Int") { call in
        let (text, start, end) = (
          call.text, call.arguments[0].unsafeIndex, call.arguments[1].unsafeIndex
        )
        for index in [start, end] where index < text.startIndex || index > text.endIndex {
          throw call.site.error(.indexOutOfRange, "this index lies outside the text")
        }
        return .int(text.distance(from: start, to: end))
      }
      type.declare("func firstIndex(of character: Character) -> String.Index?") { call in
        .optional(
          call.text.firstIndex(of: call.arguments[0].unsafeCharacter).map { .index($0) })
      }
      type.declare("func lastIndex(of character: Character) -> String.Index?") { call in
        .optional(
          call.text.lastIndex(of: call.arguments[0].unsafeCharacter).map { .index($0) })
      }
      type.declare(
        "func firstIndex(where isMatch: (Character) throws -> Bool) rethrows -> String.Index?"
      ) { call in
        .optional(
          try call.text.firstIndex { try call.apply(0, .character($0)).unsafeBool }
            .map { .index($0) })
      }
      type.declare(
        "func lastIndex(where isMatch: (Character) throws -> Bool) rethrows -> String.Index?"
      ) { call in
        .optional(
          try call.text.lastIndex { try call.apply(0, .character($0)).unsafeBool }
            .map { .index($0) })
      }
      type.declare(
        "func last(where isMatch: (Character) throws -> Bool) rethrows -> Character?"
      ) { call in
        .optional(
          try call.text.last { try call.apply(0, .character($0)).unsafeBool }
            .map { .character($0) })
      }
    }
  }
}

extension HostCall {
  /// The text whose member is used.
  var text: Substring { receiverValue.textSlice }

  /// The text that is an argument.
  func string(_ index: Int) -> String { arguments[index].unsafeString }

  /// Refuses a negative count.
  func checkCount(_ count: Int) throws {
    guard count >= 0 else {
      throw site.error(.invalidValue, "a count cannot be negative; this one is \(count)")
    }
  }

  /// Refuses what cannot be the base of a number system.
  func checkRadix(_ radix: Int) throws {
    guard (2...36).contains(radix) else {
      throw site.error(.invalidValue, "a radix has to lie in 2...36; this one is \(radix)")
    }
  }

  func characterSet(_ index: Int) throws -> CharacterSet {
    guard case .host(let object) = arguments[index], let box = object as? HostBox<CharacterSet>
    else { throw failure("this is not a CharacterSet") }
    return box.wrapped
  }

  /// The index so many characters further.
  func index(_ index: String.Index, moved distance: Int) throws -> String.Index {
    let text = text
    guard index >= text.startIndex, index <= text.endIndex,
      let moved = text.index(
        index, offsetBy: distance, limitedBy: distance < 0 ? text.startIndex : text.endIndex)
    else {
      throw site.error(
        .indexOutOfRange, "the text has no position \(distance) characters from this index")
    }
    return moved
  }
}
