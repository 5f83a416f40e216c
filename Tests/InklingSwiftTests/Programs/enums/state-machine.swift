// Enumerations: a state machine with associated values and mutating methods
enum State: Equatable {
  case idle
  case running(step: Int, loss: Double)
  case paused(at: Int)
  case finished(reason: Reason)
  enum Reason: Equatable { case converged, stopped, failed(code: Int) }
  enum Event { case start, tick(Double), pause, resume, stop, fail(Int) }
  mutating func handle(_ event: Event) -> Bool {
    switch (self, event) {
    case (.idle, .start): self = .running(step: 0, loss: 1)
    case (.running(_, let loss), .tick(let delta)) where loss - delta < 0.1: self = .finished(reason: .converged)
    case let (.running(step, loss), .tick(delta)): self = .running(step: step + 1, loss: loss - delta)
    case (.running(let step, _), .pause): self = .paused(at: step)
    case (.paused(let step), .resume): self = .running(step: step, loss: 0.5)
    case (.running, .stop), (.paused, .stop): self = .finished(reason: .stopped)
    case (.finished, _): return false
    case (_, .fail(let code)): self = .finished(reason: .failed(code: code))
    default: return false
    }
    return true
  }
  var isDone: Bool { if case .finished = self { true } else { false } }
}
// ---
func play(_ events: [State.Event]) {
  var state = State.idle
  var path = [state]
  for e in events where state.handle(e) { path.append(state) }
  print(path.count, state, state.isDone)
  for s in path.dropFirst() { print("  ", s) }
}
play([.start, .tick(0.25), .pause, .tick(0.5), .resume, .tick(0.125), .stop, .start])
play([.tick(1), .start, .tick(0.95), .fail(3)])
play([.start, .fail(7)])
print(State.paused(at: 1) == .paused(at: 1), State.paused(at: 1) == .paused(at: 2), State.idle != .finished(reason: .stopped))
print(State.finished(reason: .failed(code: 1)) == .finished(reason: .failed(code: 1)))
