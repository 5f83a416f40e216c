/// The types and functions that a host hands to steps. Whatever is not in it does not exist for a lesson.
///
/// Everything is declared in Swift's own words, with the closure that does it:
///
/// ```swift
/// var module = HostModule()
/// module.declare("func double(_ number: Int) -> Int") { call in .int(try call[0] * 2) }
/// module.type("Counter", holding: Counter.self) { type in
///   type.declare("var count: Int { get }") { call in .int(try call.receiver(Counter.self).count) }
/// }
/// ```
public struct HostModule {
  /// A declaration in Swift's own words, without what it does.
  public struct Signature: Sendable, Hashable {
    /// The type that it is a member of, or `nil`.
    public var owner: String?
    /// The declaration.
    public var text: String

    /// What is declared: a function's or property's name, `init` or `subscript`. Found without parsing, because of all
    /// declarations only those that a lesson uses are parsed.
    var name: String {
      // Byte by byte: names and what ends them are told apart without looking at characters.
      let words = text.utf8.split(maxSplits: 6) {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n")
      }
      .map { Substring($0) }
      for (index, word) in words.enumerated() {
        let next = index + 1 < words.count ? words[index + 1] : ""
        switch word {
        case "func":
          let isOperator = next.utf8.first.map { !Self.beginsName($0) } ?? false
          return isOperator
            ? String(next)
            : Self.start(of: next) { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "<") }
        case "var": return Self.start(of: next) { $0 != UInt8(ascii: ":") }
        default:
          for keyword in ["init", "subscript"] where word.hasPrefix(keyword) { return keyword }
        }
      }
      return ""
    }

    private static func start(of word: Substring, while belongs: (UInt8) -> Bool) -> String {
      String(Substring(word.utf8.prefix(while: belongs)))
    }

    /// Whether a name that is no operator may begin with a byte: a letter, an underscore, or one of many.
    private static func beginsName(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }
  }

  /// Names that people know from other libraries, and what to write here.
  public struct Habits: Sendable {
    /// Functions and types. `{1}`, `{2}` stand for the arguments, `{*}` for all of them.
    public var names: [String: String] = [:]
    /// Members, and what the host calls them.
    public var members: [String: String] = [:]
    /// Labels of arguments, and what the host calls them.
    public var labels: [String: String] = [:]

    /// Makes a table.
    public init(
      names: [String: String] = [:], members: [String: String] = [:], labels: [String: String] = [:]
    ) {
      self.names = names
      self.members = members
      self.labels = labels
    }
  }

  struct Entry {
    var signature: Signature
    var body: Declaration.Body
    var setter: ((HostCall) throws -> Void)?
    var mutator: ((inout Value, HostCall) throws -> Void)?
    var direct: DirectForm?
    var finding: ((HostCall) throws -> Value?)?
  }

  var types: [HostType] = []
  var entries: [Entry] = []
  /// The protocol whose values the block of a result builder collects, by the builder's name.
  var builders: [String: String] = [:]
  /// Gives the random bits of the step that runs; without it, lessons have no random numbers.
  var randomBits: (() -> UInt64)?
  /// What people write who know other libraries, and what the host has for it.
  public var habits = Habits()
  var explain: (any Error) -> (message: String, hint: String?) = { ("\($0)", nil) }

  /// Makes an empty module.
  public init() {}

  /// All declarations so far, in their order.
  public var signatures: [Signature] { entries.map(\.signature) }

  /// Declares a function.
  ///
  /// - Parameters:
  ///   - text: The declaration in Swift's own words, without a body.
  ///   - body: What it does. An error that it throws stops the step.
  public mutating func declare(_ text: String, _ body: @escaping (HostCall) throws -> Value) {
    entries.append(
      Entry(signature: Signature(owner: nil, text: text), body: .host(body)))
  }

  /// Declares a function of numbers.
  mutating func declare(_ text: String, direct: DirectForm) {
    entries.append(
      Entry(
        signature: Signature(owner: nil, text: text), body: .host(direct.body), direct: direct))
  }

  /// Declares a type and its members.
  ///
  /// - Parameters:
  ///   - name: The type's name.
  ///   - type: The Swift type whose values lessons hold under that name.
  ///   - protocols: The declared protocols that it conforms to.
  ///   - describe: The text that `print` writes for a value.
  ///   - isEqual: Whether two values are equal; `nil` where they cannot be compared.
  ///   - members: Declares the members.
  public mutating func type<Wrapped>(
    _ name: String, holding type: Wrapped.Type, conformingTo protocols: [String] = [],
    describe: @escaping (Wrapped) -> String = { "\($0)" },
    isEqual: ((Wrapped, Wrapped) -> Bool)? = nil,
    _ members: (inout HostTypeBuilder) -> Void
  ) {
    types.append(
      HostType(
        name: name, protocols: protocols, holds: { $0 is HostBox<Wrapped> },
        describe: { ($0 as? HostBox<Wrapped>).map { describe($0.wrapped) } ?? "?" },
        isEqual: isEqual.map { isEqual in
          { left, right in
            guard let left = left as? HostBox<Wrapped>, let right = right as? HostBox<Wrapped>
            else { return false }
            return isEqual(left.wrapped, right.wrapped)
          }
        }))
    var builder = HostTypeBuilder(owner: name)
    members(&builder)
    entries += builder.entries
  }

  /// Declares a protocol that types can conform to.
  public mutating func `protocol`(
    _ name: String, _ members: (inout HostTypeBuilder) -> Void = { _ in }
  ) {
    types.append(HostType(name: name, protocols: [], isProtocol: true))
    var builder = HostTypeBuilder(owner: name)
    members(&builder)
    entries += builder.entries
  }

  /// Declares a result builder: a block passed to a parameter with the attribute `@name` gives an array of all values of
  /// `element`'s type, and of all in arrays of such, that its expression statements compute.
  public mutating func builder(_ name: String, collecting element: String) {
    builders[name] = element
  }

  /// Gives lessons `Int.random(in:)`, `shuffled()` and their like.
  ///
  /// - Parameter next: The next 64 random bits of the stream of the step that runs. Called on the thread that runs the
  ///   lesson.
  public mutating func provideRandomness(_ next: @escaping () -> UInt64) { randomBits = next }

  /// Sets how an error that a body throws is told to the user: in one sentence, with a hint where there is one.
  public mutating func explainErrors(
    _ explain: @escaping (any Error) -> (message: String, hint: String?)
  ) {
    self.explain = explain
  }

  /// Adds members to a type of Swift's own; the standard library's way of declaring itself.
  mutating func extend(_ name: String, _ members: (inout HostTypeBuilder) -> Void) {
    var builder = HostTypeBuilder(owner: name)
    members(&builder)
    entries += builder.entries
  }
}

/// Collects the members of a type.
public struct HostTypeBuilder {
  let owner: String
  var entries: [HostModule.Entry] = []

  init(owner: String) { self.owner = owner }

  /// Declares a method, initializer, read-only property or subscript.
  ///
  /// - Parameters:
  ///   - text: The declaration in Swift's own words, without a body.
  ///   - body: What it does.
  public mutating func declare(_ text: String, _ body: @escaping (HostCall) throws -> Value) {
    entries.append(
      HostModule.Entry(
        signature: HostModule.Signature(owner: owner, text: text), body: .host(body)))
  }

  /// Declares a member that gives an optional.
  ///
  /// - Parameters:
  ///   - text: The declaration in Swift's own words, without a body.
  ///   - find: Gives what the optional holds, or `nil`.
  mutating func declareFinding(
    _ text: String, _ find: @escaping (HostCall) throws -> Value?
  ) {
    entries.append(
      HostModule.Entry(
        signature: HostModule.Signature(owner: owner, text: text),
        body: .host { .optional(try find($0)) }, finding: find))
  }

  /// Declares a property that can be set.
  ///
  /// - Parameters:
  ///   - text: The declaration, with `{ get set }`.
  ///   - get: Gives the value.
  ///   - set: Sets it to the call's first argument.
  public mutating func declare(
    _ text: String, get: @escaping (HostCall) throws -> Value,
    set: @escaping (HostCall) throws -> Void
  ) {
    entries.append(
      HostModule.Entry(
        signature: HostModule.Signature(owner: owner, text: text), body: .host(get), setter: set))
  }

  /// Declares a subscript whose elements can be set in a variable that holds a value of the type.
  ///
  /// - Parameters:
  ///   - text: The declaration, with `{ get set }`; its indices are a variadic `Int`.
  ///   - get: Gives the element.
  ///   - change: Sets it in a value of the type: the call's arguments are the indices as one array and the element.
  public mutating func declare(
    _ text: String, get: @escaping (HostCall) throws -> Value,
    change: @escaping (inout Value, HostCall) throws -> Void
  ) {
    entries.append(
      HostModule.Entry(
        signature: HostModule.Signature(owner: owner, text: text), body: .host(get),
        mutator: change))
  }

  /// Declares an initializer of one number by another.
  mutating func declare(_ text: String, direct: DirectForm) {
    entries.append(
      HostModule.Entry(
        signature: HostModule.Signature(owner: owner, text: text), body: .host(direct.body),
        direct: direct))
  }

  /// Declares a method that changes its receiver, or an operator such as `+=` that changes its left operand.
  ///
  /// - Parameters:
  ///   - text: The declaration in Swift's own words, without a body.
  ///   - body: What it does to the value; the call's arguments are those in parentheses, or the right operand.
  public mutating func declareMutating(
    _ text: String, _ body: @escaping (inout Value, HostCall) throws -> Value
  ) {
    entries.append(
      HostModule.Entry(
        signature: HostModule.Signature(owner: owner, text: text), body: .mutating(body)))
  }
}
