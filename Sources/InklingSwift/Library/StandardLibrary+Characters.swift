import Foundation

extension HostModule {
  mutating func declareCharacters() {
    extend("Character") { type in
      type.declare("init(_ text: String)") { call in
        let text = call.string(0)
        guard text.count == 1, let character = text.first else {
          throw call.site.error(
            .invalidValue,
            "a Character is made of a text with one character; this one has \(text.count)")
        }
        return .character(character)
      }
      type.declare("init(_ character: Character)") { $0.arguments[0] }
      for (name, property) in Self.characterProperties {
        type.declare("var \(name): Bool { get }") { call in
          .bool(property(call.receiverValue.unsafeCharacter))
        }
      }
      type.declare("var wholeNumberValue: Int? { get }") { call in
        call.receiverValue.unsafeCharacter.wholeNumberValue.hostValue
      }
      type.declare("var hexDigitValue: Int? { get }") { call in
        call.receiverValue.unsafeCharacter.hexDigitValue.hostValue
      }
      type.declare("var asciiValue: UInt8? { get }") { call in
        .optional(call.receiverValue.unsafeCharacter.asciiValue.map { .int(Int($0)) })
      }
      type.declare("func uppercased() -> String") {
        .string($0.receiverValue.unsafeCharacter.uppercased())
      }
      type.declare("func lowercased() -> String") {
        .string($0.receiverValue.unsafeCharacter.lowercased())
      }
      type.declare("var description: String { get }") {
        .string(String($0.receiverValue.unsafeCharacter))
      }
    }
    type("CharacterSet", holding: CharacterSet.self, isEqual: ==) { type in
      for (name, set) in Self.characterSets {
        type.declare("static var \(name): CharacterSet") { _ in .host(HostBox(set)) }
      }
      type.declare("init(charactersIn text: String)") { call in
        .host(HostBox(CharacterSet(charactersIn: call.string(0))))
      }
      type.declare("func union(_ other: CharacterSet) -> CharacterSet") { call in
        guard case .host(let object) = call.arguments[0],
          let other = object as? HostBox<CharacterSet>
        else { throw call.failure("this is not a CharacterSet") }
        return .host(HostBox(try call.receiver(CharacterSet.self).union(other.wrapped)))
      }
      type.declare("var inverted: CharacterSet { get }") { call in
        .host(HostBox(try call.receiver(CharacterSet.self).inverted))
      }
    }
  }

  private static var characterProperties: [(String, (Character) -> Bool)] {
    [
      ("isLetter", \.isLetter), ("isNumber", \.isNumber), ("isWhitespace", \.isWhitespace),
      ("isNewline", \.isNewline), ("isUppercase", \.isUppercase), ("isLowercase", \.isLowercase),
      ("isPunctuation", \.isPunctuation), ("isSymbol", \.isSymbol), ("isASCII", \.isASCII),
      ("isHexDigit", \.isHexDigit), ("isWholeNumber", \.isWholeNumber), ("isCased", \.isCased),
      ("isMathSymbol", \.isMathSymbol), ("isCurrencySymbol", \.isCurrencySymbol),
    ]
  }

  private static var characterSets: [(String, CharacterSet)] {
    [
      ("whitespaces", .whitespaces), ("whitespacesAndNewlines", .whitespacesAndNewlines),
      ("newlines", .newlines), ("decimalDigits", .decimalDigits), ("letters", .letters),
      ("alphanumerics", .alphanumerics), ("punctuationCharacters", .punctuationCharacters),
      ("uppercaseLetters", .uppercaseLetters), ("lowercaseLetters", .lowercaseLetters),
      ("symbols", .symbols),
    ]
  }
}
