/// The programs that mutations start from.
enum ProgramCorpus {
  /// The programs beside these tests, the wrong and the hostile steps.
  static let all: [String] = {
    var sources = ProgramFile.programs.map(\.source)
    sources += WrongStep.all.map(\.source)
    sources += HostileStep.all.map(\.source).filter { $0.utf8.count < 2_000 }
    return sources
  }()
}
