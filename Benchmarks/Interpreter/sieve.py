def primes(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = False
    is_prime[1] = False
    number = 2
    while number * number <= limit:
        if is_prime[number]:
            multiple = number * number
            while multiple <= limit:
                is_prime[multiple] = False
                multiple += number
        number += 1
    found = []
    for number in range(2, limit + 1):
        if is_prime[number]:
            found.append(number)
    return found


for round in range(1, 10):
    found = primes(1_000_000)
    print(round, len(found), found[len(found) - 1])
