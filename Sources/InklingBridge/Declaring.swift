import InklingSwift

extension HostTypeBuilder {
  /// Declares a property that reads one of the library's.
  ///
  /// - Parameters:
  ///   - text: The declaration in Swift's own words.
  ///   - path: The library's property.
  mutating func declare<Owner, Result: HostConvertible>(
    _ text: String, reading path: KeyPath<Owner, Result>
  ) {
    declare(text) { try $0.receiver(Owner.self)[keyPath: path].hostValue }
  }

  /// Declares static properties, such as `.relu`.
  ///
  /// - Parameters:
  ///   - type: The name of the type, which is also that of the properties.
  ///   - values: What the properties give, by name.
  mutating func declareStatic<Owner: HostBoxed>(
    _ type: String, _ values: KeyValuePairs<String, Owner>
  ) {
    for (name, value) in values {
      declare("static var \(name): \(type)") { _ in value.hostValue }
    }
  }
}
