extension HostModule {
  mutating func declareStringChanges() {
    extend("String") { type in
      type.declareMutating("mutating func append(_ other: String)") { text, call in
        try text.changeText(call, by: call.arguments[0].unsafeString.utf8.count) {
          $0 += call.string(0)
        }
        return .void
      }
      type.declareMutating("mutating func append(_ character: Character)") { text, call in
        try text.changeText(call, by: 8) { $0.append(call.arguments[0].unsafeCharacter) }
        return .void
      }
      type.declareMutating("mutating func append(contentsOf other: some Sequence<Character>)") {
        text, call in
        let characters = call.arguments[0].elements.map(\.unsafeCharacter)
        try text.changeText(call, by: characters.count) { $0.append(contentsOf: characters) }
        return .void
      }
      type.declareMutating("mutating func insert(_ character: Character, at index: String.Index)") {
        text, call in
        let index = call.arguments[1].unsafeIndex
        if index != text.textSlice.endIndex { try checkTextIndex(index, text.textSlice, call.site) }
        try text.changeText(call, by: 8) { $0.insert(call.arguments[0].unsafeCharacter, at: index) }
        return .void
      }
      type.declareMutating(
        "@discardableResult mutating func remove(at index: String.Index) -> Character"
      ) { text, call in
        let index = call.arguments[0].unsafeIndex
        try checkTextIndex(index, text.textSlice, call.site)
        var removed = Value.void
        try text.changeText(call, by: 0) { removed = .character($0.remove(at: index)) }
        return removed
      }
      for name in ["removeFirst", "removeLast"] {
        let isFirst = name == "removeFirst"
        type.declareMutating("@discardableResult mutating func \(name)() -> Character") {
          text, call in
          guard !text.textSlice.isEmpty else {
            throw call.site.error(
              .indexOutOfRange, "the text is empty: it has no character to remove")
          }
          var removed = Value.void
          try text.changeText(call, by: 0) {
            removed = .character(isFirst ? $0.removeFirst() : $0.removeLast())
          }
          return removed
        }
        type.declareMutating("mutating func \(name)(_ count: Int)") { text, call in
          let count: Int = try call[0]
          try call.checkCount(count)
          guard text.textSlice.count >= count else {
            throw call.site.error(
              .indexOutOfRange, "the text has fewer than \(count) characters")
          }
          try text.changeText(call, by: 0) {
            if isFirst { $0.removeFirst(count) } else { $0.removeLast(count) }
          }
          return .void
        }
      }
      type.declareMutating("mutating func popLast() -> Character?") { text, call in
        var last: Character?
        try text.changeText(call, by: 0) { last = $0.popLast() }
        return .optional(last.map { .character($0) })
      }
      type.declareMutating("mutating func removeAll(keepingCapacity: Bool = false)") { text, _ in
        text = .string("")
        return .void
      }
      type.declareMutating(
        "mutating func removeAll(where isMatch: (Character) throws -> Bool) rethrows"
      ) { text, call in
        text = .string(
          try String(
            text.textSlice.filter { try !call.apply(0, .character($0)).unsafeBool }))
        return .void
      }
      for form in Self.formsOfRanges {
        type.declareMutating("mutating func removeSubrange(_ range: \(form.name)<String.Index>)") {
          text, call in
          let bounds = try call.arguments[0].bounds(in: text.textSlice, as: form.type, call.site)
          try text.changeText(call, by: 0) { $0.removeSubrange(bounds) }
          return .void
        }
        type.declareMutating(
          "mutating func replaceSubrange(_ range: \(form.name)<String.Index>, with new: some Sequence<Character>)"
        ) { text, call in
          let bounds = try call.arguments[0].bounds(in: text.textSlice, as: form.type, call.site)
          let new = call.joinedCharacters(1)
          try text.changeText(call, by: new.utf8.count) { $0.replaceSubrange(bounds, with: new) }
          return .void
        }
      }
      type.declareMutating(
        "mutating func insert(contentsOf new: some Sequence<Character>, at index: String.Index)"
      ) { text, call in
        let (new, index) = (call.joinedCharacters(0), call.arguments[1].unsafeIndex)
        if index != text.textSlice.endIndex { try checkTextIndex(index, text.textSlice, call.site) }
        try text.changeText(call, by: new.utf8.count) { $0.insert(contentsOf: new, at: index) }
        return .void
      }
      type.declareMutating(
        "mutating func replace(_ target: some StringProtocol, with new: some StringProtocol, maxReplacements: Int = Int.max)"
      ) { text, call in
        text = try call.replacing(text.textSlice)
        return .void
      }
    }
    declareSubstringChanges()
  }

  /// The ranges that name a part of a text.
  private static var formsOfRanges: [(name: String, type: SwiftType)] {
    [
      ("Range", .bounds(.halfOpen, .stringIndex)), ("ClosedRange", .interval(.stringIndex)),
      ("PartialRangeFrom", .bounds(.from, .stringIndex)),
      ("PartialRangeUpTo", .bounds(.upTo, .stringIndex)),
      ("PartialRangeThrough", .bounds(.through, .stringIndex)),
    ]
  }

  private mutating func declareSubstringChanges() {
    extend("Substring") { type in
      for (name, isFirst) in [("First", true), ("Last", false)] {
        type.declareMutating("@discardableResult mutating func remove\(name)() -> Character") {
          text, call in
          var slice = text.textSlice
          guard let removed = isFirst ? slice.popFirst() : slice.popLast() else {
            throw call.site.error(.indexOutOfRange, "the text is empty: it has no character")
          }
          text = .substring(slice)
          return .character(removed)
        }
        type.declareMutating("mutating func remove\(name)(_ count: Int)") { text, call in
          let (count, slice): (Int, Substring) = (try call[0], text.textSlice)
          try call.checkCount(count)
          guard slice.count >= count else {
            throw call.site.error(.indexOutOfRange, "the text has fewer than \(count) characters")
          }
          text = .substring(isFirst ? slice.dropFirst(count) : slice.dropLast(count))
          return .void
        }
        type.declareMutating("mutating func pop\(name)() -> Character?") { text, _ in
          var slice = text.textSlice
          let removed = isFirst ? slice.popFirst() : slice.popLast()
          text = .substring(slice)
          return .optional(removed.map { .character($0) })
        }
      }
    }
  }
}

extension HostCall {
  /// The text that the characters of an argument make.
  fileprivate func joinedCharacters(_ index: Int) -> String {
    String(arguments[index].elements.map(\.unsafeCharacter))
  }
}

extension Value {
  /// Lets a body change a text in place.
  fileprivate mutating func changeText(
    _ call: HostCall, by growth: Int, _ body: (inout String) -> Void
  ) throws {
    guard case .string(var text) = self else { return }
    try call.machine.reserve(bytes: (text.utf8.count + growth, false), call.site)
    self = .void
    body(&text)
    self = .string(text)
  }
}
