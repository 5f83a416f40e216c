struct Vector {
  var x: Double
  var y: Double

  var squaredLength: Double { x * x + y * y }

  func dot(_ other: Vector) -> Double {
    x * other.x + y * other.y
  }

  func adding(_ other: Vector) -> Vector {
    Vector(x: x + other.x, y: y + other.y)
  }

  mutating func scale(by factor: Double) {
    x *= factor
    y *= factor
  }
}

struct Particle {
  var position: Vector
  var velocity: Vector
  var bounces = 0

  mutating func move(_ seconds: Double) {
    position.x += velocity.x * seconds
    position.y += velocity.y * seconds
    if position.x < 0.0 || position.x > 10.0 {
      velocity.x = -velocity.x
      bounces += 1
    }
    if position.y < 0.0 || position.y > 10.0 {
      velocity.y = -velocity.y
      bounces += 1
    }
  }

  func energy() -> Double {
    0.5 * velocity.squaredLength
  }
}

var particles: [Particle] = []
for i in 0..<100 {
  let x = Double(i % 10)
  let y = Double(i / 10)
  particles.append(
    Particle(
      position: Vector(x: x, y: y), velocity: Vector(x: 1.0 + x * 0.1, y: 2.0 - y * 0.1)))
}

for _ in 0..<4_000 {
  for i in 0..<particles.count {
    particles[i].move(0.01)
  }
}

var energy = 0.0
var bounces = 0
for particle in particles {
  energy += particle.energy()
  bounces += particle.bounces
}
print(String(format: "%.6f", energy), bounces)

var sum = Vector(x: 0.0, y: 0.0)
var products = 0.0
for i in 0..<1_600_000 {
  let step = Vector(x: Double(i % 7), y: 1.0)
  sum = sum.adding(step)
  sum.scale(by: 0.99)
  products += sum.dot(step)
}
print(String(format: "%.6f %.6f %.6f", sum.x, sum.y, products))
