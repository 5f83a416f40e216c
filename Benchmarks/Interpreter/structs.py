class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def squared_length(self):
        return self.x * self.x + self.y * self.y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def adding(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scale(self, factor):
        self.x *= factor
        self.y *= factor


class Particle:
    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity
        self.bounces = 0

    def move(self, seconds):
        self.position.x += self.velocity.x * seconds
        self.position.y += self.velocity.y * seconds
        if self.position.x < 0.0 or self.position.x > 10.0:
            self.velocity.x = -self.velocity.x
            self.bounces += 1
        if self.position.y < 0.0 or self.position.y > 10.0:
            self.velocity.y = -self.velocity.y
            self.bounces += 1

    def energy(self):
        return 0.5 * self.velocity.squared_length


particles = []
for i in range(100):
    x = float(i % 10)
    y = float(i // 10)
    particles.append(
        Particle(Vector(x, y), Vector(1.0 + x * 0.1, 2.0 - y * 0.1))
    )

for _ in range(4_000):
    for i in range(len(particles)):
        particles[i].move(0.01)

energy = 0.0
bounces = 0
for particle in particles:
    energy += particle.energy()
    bounces += particle.bounces
print(f"{energy:.6f}", bounces)

sum = Vector(0.0, 0.0)
products = 0.0
for i in range(1_600_000):
    step = Vector(float(i % 7), 1.0)
    sum = sum.adding(step)
    sum.scale(0.99)
    products += sum.dot(step)
print(f"{sum.x:.6f} {sum.y:.6f} {products:.6f}")
