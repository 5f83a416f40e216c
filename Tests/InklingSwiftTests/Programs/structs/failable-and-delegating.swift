// Structures: failable, throwing and delegating initializers, default values
struct Time: Equatable {
  let hours: Int, minutes: Int
  enum Failure: Error { case badMinutes(Int), text(String) }
  init?(hours: Int, minutes: Int = 0) {
    guard (0..<24).contains(hours), 0..<60 ~= minutes else { return nil }
    self.hours = hours
    self.minutes = minutes
  }
  init?(_ text: String) {
    let p = text.split(separator: ":").compactMap { Int($0) }
    guard p.count == 2 else { return nil }
    self.init(hours: p[0], minutes: p[1])
  }
  init(minutes total: Int) throws {
    guard total >= 0 else { throw Failure.badMinutes(total) }
    self.init(unchecked: total / 60 % 24, total % 60)
  }
  private init(unchecked h: Int, _ m: Int) { (hours, minutes) = (h, m) }
  static func parse(_ s: String) throws -> Time { guard let t = Time(s) else { throw Failure.text(s) }; return t }
  var text: String { "\(hours):\(minutes < 10 ? "0" : "")\(minutes)" }
}
// ---
print(Time(hours: 25) as Any, Time(hours: 7)?.text ?? "-", Time("12:30")!.text, Time("12:61") == nil, Time("x") == nil)
for n in [-5, 0, 605, 1500] {
  do { print(try Time(minutes: n).text) } catch Time.Failure.badMinutes(let m) { print("bad", m) }
}
do { print(try Time.parse("9:05").text, try Time.parse("late").text) } catch { print(error) }
print(["1:00", "bad", "23:59"].compactMap(Time.init(_:)).map(\.text), (try? Time(minutes: 61)) == Time("1:01"))
