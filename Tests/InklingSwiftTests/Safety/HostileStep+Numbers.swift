import InklingSwift

extension HostileStep {
  private static func stops(_ name: String, _ code: Diagnostic.Code, _ source: String)
    -> HostileStep
  {
    HostileStep(name, .stopped(code), source)
  }

  static let numbers =
    [
      stops("Int.min / -1", .overflow, "let a = Int.min, b = -1\nprint(a / b)"),
      stops("Int.min % -1", .overflow, "let a = Int.min, b = -1\nprint(a % b)"),
      stops("Int.min /= -1", .overflow, "var a = Int.min\nlet b = -1\na /= b"),
      stops("Int.min %= -1", .overflow, "var a = Int.min\nlet b = -1\na %= b"),
      stops("-Int.min", .overflow, "let a = Int.min\nprint(-a)"),
      stops("abs(Int.min)", .overflow, "let a = Int.min\nprint(abs(a))"),
      stops("Int.min.negate()", .overflow, "var a = Int.min\na.negate()"),
      HostileStep("Int.min.magnitude", .runs, "print(Int.min.magnitude)"),
      stops("Int.min.magnitude as an Int", .overflow, "print(Int(Int.min.magnitude))"),
      stops("Int.max + 1", .overflow, "let a = Int.max\nprint(a + 1)"),
      stops("Int.max * 2", .overflow, "let a = Int.max\nprint(a * 2)"),
      stops("Int.min - 1", .overflow, "let a = Int.min\nprint(a - 1)"),
      HostileStep("Int.max &+ 1", .runs, "let a = Int.max\nprint(a &+ 1, a &* a, Int.min &- 1)"),
      HostileStep("Int.min &* -1", .runs, "let a = Int.min\nprint(a &* -1, 0 &- a)"),
      stops(
        "Int.min.quotientAndRemainder", .overflow,
        "let b = -1\nprint(Int.min.quotientAndRemainder(dividingBy: b))"),
      stops(
        "quotientAndRemainder by 0", .divisionByZero,
        "let b = 0\nprint(1.quotientAndRemainder(dividingBy: b))"),
      HostileStep(
        "dividing with overflow reported", .runs,
        "print(Int.min.dividedReportingOverflow(by: -1), 1.dividedReportingOverflow(by: 0), 1.remainderReportingOverflow(dividingBy: 0))"
      ),
      stops("isMultiple of 0", .divisionByZero, "let b = 0\nprint(1 % b, 5.isMultiple(of: b))"),
      HostileStep(
        "Int.min isMultiple of -1", .runs,
        "let b = -1\nprint(Int.min.isMultiple(of: b), 0.isMultiple(of: 0), 5.isMultiple(of: 0))"),
      stops("1 / 0", .divisionByZero, "let b = 0\nprint(1 / b)"),
      stops("1 % 0", .divisionByZero, "let b = 0\nprint(1 % b)"),
      HostileStep("1 / 0 in literals", .refused(.divisionByZero), "print(1 / 0)"),
      HostileStep(
        "0.0 / 0", .runs,
        "let b = 0.0\nprint(0 / b, 1 / b, (-1 / b).rounded(), 5.0.truncatingRemainder(dividingBy: b))"
      ),
      HostileStep(
        "1 << 64", .runs, "let n = 64\nprint(1 << n, 1 << 64, -1 >> n, 1 << -1, 8 >> -1)"),
      HostileStep(
        "shifts by Int.max", .runs, "let n = Int.max\nprint(1 << n, 1 >> n, -1 >> n, -1 << n)"),
      HostileStep(
        "shifts by Int.min", .runs, "let n = Int.min\nprint(1 << n, 1 >> n, -1 >> n, -1 << n)"),
      HostileStep(
        "masking shifts", .runsOnce, "let n = 64\nprint(1 &<< n, 1 &>> n, 1 &<< -1, UInt8(1) &<< 9)"
      ),
      HostileStep(
        "shifts of sized integers", .runsOnce,
        "let n = 8\nprint(UInt8(255) << n, UInt8(255) >> n, Int8(-128) >> 100, UInt8(1) << -1)"),
      stops(
        "<<= by Int.max and back", .divisionByZero,
        "var a = 1\nlet n = Int.max\na <<= n\nprint(a)\nprint(1 / a)"),
      stops("Int(1e300)", .overflow, "let x = 1e300\nprint(Int(x))"),
      stops(
        "Int(9223372036854775808.0)", .overflow, "let x = 9223372036854775808.0\nprint(Int(x))"),
      HostileStep(
        "Int(-9223372036854775808.0)", .runs,
        "let x = -9223372036854775808.0\nprint(Int(x), Int(0.9999), Int(-0.9999))"),
      stops("Int(-infinity)", .invalidValue, "let x = -Double.infinity\nprint(Int(x))"),
      stops("Int(nan)", .invalidValue, "let x = Double.nan\nprint(Int(x))"),
      stops("Int(float nan)", .invalidValue, "let x = Float.nan\nprint(Int(x))"),
      stops(
        "Int(greatest Float)", .overflow, "let x = Float.greatestFiniteMagnitude\nprint(Int(x))"),
      HostileStep(
        "Int(exactly: nan)", .runs,
        "print(Int(exactly: Double.nan) as Any, Int(exactly: 1e300) as Any, Int(exactly: 0.5) as Any)"
      ),
      HostileStep("UInt8(300) in literals", .refused(.literalRange), "let a = UInt8(300)"),
      stops("UInt8(300)", .overflow, "let n = 300\nprint(UInt8(n))"),
      stops("UInt8(-1)", .overflow, "let n = -1\nprint(UInt8(n))"),
      stops("UInt(-1)", .overflow, "let n = -1\nprint(UInt(n))"),
      stops("UInt8(1e10)", .overflow, "let n = 1e10\nprint(UInt8(n))"),
      stops("UInt8(nan)", .invalidValue, "let n = Double.nan\nprint(UInt8(n))"),
      stops("UInt64(-0.5 - 0.5)", .overflow, "let n = -0.5\nprint(UInt64(n - 0.5))"),
      stops("Int(UInt64.max)", .overflow, "print(Int(UInt64.max))"),
      stops("Int8.min / -1", .overflow, "let a = Int8.min, b: Int8 = -1\nprint(a / b)"),
      stops("-Int8.min", .overflow, "let a = Int8.min\nprint(-a)"),
      stops("abs(Int8.min)", .overflow, "let a = Int8.min\nprint(abs(a))"),
      stops("UInt8 0 - 1", .overflow, "let a: UInt8 = 0\nprint(a - 1)"),
      stops("UInt64.max + 1", .overflow, "let a = UInt64.max\nprint(a + 1)"),
      stops("UInt64.max * UInt64.max", .overflow, "let a = UInt64.max\nprint(a * a)"),
      stops("UInt8 / 0", .divisionByZero, "let a: UInt8 = 0\nprint(1 / a)"),
      HostileStep(
        "UInt64.max * 2 with wrapping", .runs,
        "let a = UInt64.max\nprint(a &* 2, a &+ 1, a.multipliedReportingOverflow(by: 3), ~a)"),
      stops("the factorial of 21", .overflow, "print((1...21).reduce(1, *))"),
      stops("a sum past Int.max", .overflow, "print([Int.max, 1].reduce(0, +))"),
      stops(
        "a range's count past Int.max", .overflow,
        "let a = Int.min, b = Int.max\nprint((a..<b).count)"),
      stops(
        "a closed range's count past Int.max", .overflow,
        "let a = Int.min, b = Int.max - 1\nprint((a...b).count)"),
      HostileStep(
        "NaN compared and ordered", .runs,
        "let n = Double.nan\nprint(n == n, n < 1, [n, 1, n].max() as Any, [3, n, 1].sorted().count, min(n, 1), max(1, n))"
      ),
      HostileStep(
        "NaN as a key", .runs,
        "var d: [Double: Int] = [:]\nfor _ in 0..<100 { d[Double.nan] = 1 }\nprint(d.count, d[Double.nan] as Any)"
      ),
      HostileStep(
        "minus zero as a key", .runs, "print([0.0: 1][-0.0] as Any, Set([0.0, -0.0]).count)"),
      stops("a range of NaN", .invalidValue, "let n = Double.nan\nprint((n...1).contains(1))"),
      stops(
        "a range of NaN at its end", .invalidValue, "let n = Double.nan\nprint((0..<n).contains(1))"
      ),
      HostileStep(
        "functions beyond their domain", .runsOnce,
        "print(sqrt(-1), log(0), log(-1), pow(0, -1), pow(-8, 1.0 / 3), exp(1e9), tan(Double.infinity), fmod(1, 0), asin(2))"
      ),
      HostileStep(
        "infinity rounded", .runs,
        "print(Double.infinity.rounded(), floor(-Double.infinity), Double.nan.rounded(.up))"),
      HostileStep(
        "random numbers of an empty range", .refusedForNow(.unsupported),
        "let n = 0\nprint(Int.random(in: 0..<n))"),
      HostileStep(
        "an integer of a million digits", .refused(.tooLarge),
        "let a = " + String(repeating: "9", count: 1_000_000)),
      HostileStep(
        "an integer of a million digits, read", .refused(.literalRange),
        limits: limitsOfLongSources, "let a = " + String(repeating: "9", count: 1_000_000)),
      HostileStep(
        "a decimal of 50,000 digits", .runs,
        "let a = 0." + String(repeating: "3", count: 50_000) + "\nprint(a)"),
      HostileStep(
        "a decimal of 50,000 digits before its point", .runs,
        "let a = " + String(repeating: "3", count: 50_000) + ".0\nprint(a)"),
      HostileStep(
        "an exponent of many digits", .runs,
        "let a = 1e999999999999999999999\nprint(a)"),
      HostileStep(
        "a negative exponent of many digits", .runs, "let a = 1e-999999999999999999999\nprint(a)"),
      HostileStep(
        "a hexadecimal literal too long", .refused(.literalRange), "let a = 0xfffffffffffffffffffff"
      ),
      HostileStep(
        "hexadecimal decimals", .runs, "print(0x1p-1074, 0x1.8p1, 0x1.fffffffffffffp1023)"),
      HostileStep(
        "a literal of underscores", .runs, "print(1" + String(repeating: "_", count: 10_000) + "0)"),
      HostileStep(
        "Int.min as a literal", .runs, "print(-9223372036854775808, -0x8000000000000000)"),
      HostileStep(
        "Int.min as a literal, negated", .refused(.literalRange), "print(-(9223372036854775808))"),
      HostileStep(
        "numbers out of long texts", .runs,
        "let s = String(repeating: \"9\", count: 100_000)\nprint(Int(s) as Any, Double(s) as Any, Float(s) as Any, UInt8(s) as Any, Int(s, radix: 36) as Any)"
      ),
      stops("a radix of 1", .invalidValue, "let r = 1\nprint(String(5, radix: r))"),
      stops("a radix of 37", .invalidValue, "let r = 37\nprint(Int(\"5\", radix: r) as Any)"),
      stops("a radix of Int.min", .invalidValue, "let r = Int.min\nprint(String(5, radix: r))"),
      HostileStep(
        "Int.min in radix 2", .runs,
        "print(String(Int.min, radix: 2), String(Int.min, radix: 36), Int(\"-8000000000000000\", radix: 16) as Any)"
      ),
    ]
}
