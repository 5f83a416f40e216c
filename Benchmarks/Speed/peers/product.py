"""How fast matrices are multiplied here: prints the additions and multiplications a second of
PyTorch's product of two matrices of 1,024 by 1,024 numbers, the best of many.

    product.py THREADS
"""

import sys
import time

import torch

SIZE = 1024
torch.set_num_threads(int(sys.argv[1]))
left, right = torch.rand(SIZE, SIZE), torch.rand(SIZE, SIZE)
result = torch.empty(SIZE, SIZE)
best = float("inf")
for _ in range(50):
    began = time.perf_counter()
    torch.mm(left, right, out=result)
    best = min(best, time.perf_counter() - began)
print(2 * SIZE**3 / best)
