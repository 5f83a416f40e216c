extension HostModule {
  /// What lessons have of Swift's standard library and of Foundation's mathematics, declared as any host declares itself.
  ///
  /// - Parameter random: Gives random bits; without it there are no random numbers.
  static func standardLibrary(random: (() -> UInt64)?) -> HostModule {
    var module = HostModule()
    module.declareNumbers()
    module.declareIntegers()
    module.declareMathematics()
    module.declareStrings()
    module.declareOptionals()
    module.declareSequences()
    module.declareArrays()
    module.declareDictionaries()
    module.declareSets()
    module.declareHashing()
    if let random { module.declareRandomness(random) }
    return module
  }
}
