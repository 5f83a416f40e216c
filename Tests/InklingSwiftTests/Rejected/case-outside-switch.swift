// case outside of a switch
let n = 3
case 3: print(n) // error
