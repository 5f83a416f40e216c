extension HostModule {
  /// What lessons have of Swift's standard library and of Foundation's mathematics, declared as any host declares itself.
  static var standardLibrary: HostModule {
    var module = HostModule()
    module.declareNumbers()
    module.declareMathematics()
    module.declareStrings()
    module.declareOptionals()
    module.declareSequences()
    module.declareArrays()
    module.declareDictionaries()
    module.declareSets()
    return module
  }
}
