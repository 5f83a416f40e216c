// Two functions with one signature
func f(_ n: Int) -> Int { n }
func f(_ m: Int) -> Int { m + 1 } // error
print(1)
