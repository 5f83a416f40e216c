import InklingLesson
import InklingSwift

/// What the tiny host's functions complain with.
enum TinyError: Error {
  case refused
}

/// A host with a function for each kind of output, and none for networks.
struct TinyHost: LessonHost {
  func module(for session: LessonSession) -> HostModule {
    var module = HostModule()
    module.explainErrors { _ in ("the host refused", "Ask for something else.") }
    module.declare("func figure()") { _ in
      session.emit(
        .figure(
          FigureOutput(
            lightPNG: [1], darkPNG: [2], width: 640, height: 480, altText: "A line.",
            csv: "x,y\n1,2\n")))
      return .void
    }
    module.declare("func table()") { _ in
      session.emit(
        .table(TableOutput(columns: [.init("a")], rows: [["1"]], text: "a\n1")))
      return .void
    }
    module.declare("func require(_ name: String, _ isMet: Bool)") { call in
      session.emit(.requirement(RequirementOutput(name: try call[0], isMet: try call[1])))
      return .void
    }
    module.declare("func refuse() throws") { _ in throw TinyError.refused }
    module.declare("func label() -> String") { _ in session.context.label.hostValue }
    module.declare("func width() -> Double") { _ in (session.context.figureWidth ?? 0).hostValue }
    module.declare("func seed() -> Int") { _ in Int(session.seed).hostValue }
    module.declare("func note()") { _ in
      session.note(fact: "Data", value: "tiny")
      session.progress("1/2")
      return .void
    }
    return module
  }
}
