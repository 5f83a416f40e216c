// Floating-point numbers: Double arithmetic and text
// ---
print(0.1 + 0.2, 1e16, 1e15, 1e-5, 0.0001, 123456789012345680.0, 5e-324, 1.7976931348623157e308)
print(-0.0, 1.0 / 0, -1.0 / 0,  100.0, 1e2, 2.5e-3, 1.0, 3.14159)
let nan = Double.nan
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, nan.isNaN, (1.0).isNaN)
print(Double.infinity > 1e308, Double.infinity.isFinite, Double.infinity.isInfinite, Double.pi)
print(1e300 * 1e10, -0.0 == 0.0, 0.1 * 3, 1 / 3.0, 2 / 3.0, 10 / 4.0)
print(1.0e10, 12345678.9, 0.1 + 0.7, 4.35 * 100, 1.1 + 2.2)
print(0x1p4, 0x1.8p1, 1_000.5)
