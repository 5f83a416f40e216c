def make_matrix(n, seed):
    matrix = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            matrix[i][j] = ((i * 31 + j * 17 + seed) % 10) / 10.0
    return matrix


def product(a, b):
    n = len(a)
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j] += a[i][k] * b[k][j]
    return c


a = make_matrix(120, 1)
b = make_matrix(120, 2)
c = b
for _ in range(5):
    c = product(a, c)
trace = 0.0
for i in range(120):
    trace += c[i][i]
print("trace", f"{trace:.4f}")
