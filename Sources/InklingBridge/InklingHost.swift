public import Inkling
public import InklingLesson
public import InklingSwift

/// Hands the library to lessons: every type and function that a step can use is declared in this module.
public struct InklingHost: LessonHost {
  /// Where data sets are looked for.
  public var location: DataLocation
  /// How many threads models compute with, or `nil` for one per core. Any number gives the same results.
  public var threads: Int?
  /// How the course of a training is shown while it runs.
  public var progress: ProgressStyle
  /// What is loaded before a step asks for it.
  let ahead = DataAhead()

  /// Makes a host.
  ///
  /// - Parameters:
  ///   - location: Where data sets are looked for.
  ///   - threads: How many threads models compute with, or `nil` for one per core.
  ///   - progress: How the course of a training is shown while it runs.
  public init(
    location: DataLocation = DataLocation(), threads: Int? = nil,
    progress: ProgressStyle = .silent
  ) {
    self.location = location
    self.threads = threads
    self.progress = progress
  }

  /// Begins to load the digits, where a line of a step that is not indented has a call that does: others need not be
  /// reached.
  public func prepare(for sources: [SwiftSource]) {
    let location = location
    let loads: [(name: String, load: @Sendable () throws -> DataAhead.Parts)] = [
      ("loadDigits", { try loadDigits(from: location) }),
      ("loadMNIST", { try loadMNIST(from: location) }),
    ]
    let lines = sources.flatMap { $0.text.split(separator: "\n") }.filter { $0.first != " " }
    let wanted = loads.first { load in lines.contains { $0.contains(load.name + "(") } }
    if let wanted { ahead.begin(wanted.name, wanted.load) }
  }

  /// The types and functions for one run of one lesson.
  public func module(for session: LessonSession) -> HostModule {
    let context = BridgeContext(host: self, session: session)
    var module = HostModule()
    module.explainErrors { error in
      switch error {
      case let error as any ExplainedError: (error.message, error.hint)
      case let error as FileSandboxError: (error.description, error.hint)
      default: ("\(error)", nil)
      }
    }
    module.habits = .keras
    module.provideRandomness { context.randomBits() }
    module.declareData(context)
    module.declareTensor(context)
    module.declareDataset(context)
    module.declareActivation()
    module.declareInitializer()
    module.declareRegularizer()
    module.declareLayers()
    module.declareLearningRateSchedule(context)
    module.declareOptimizer()
    module.declareLoss()
    module.declareMetric()
    module.declareCallbacks()
    module.declareHistory()
    module.declareEvaluation()
    module.declareModelSummary()
    module.declareModelGraph()
    module.declareConfusionMatrix()
    module.declareClassificationReport()
    module.declareLearningRateCurve()
    module.declareFigure()
    module.declareSequential(context)
    module.declareLoadModel(context)
    module.declareShow(context)
    module.declareChecks(context)
    return module
  }
}
