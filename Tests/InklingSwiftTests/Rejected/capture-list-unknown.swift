// A capture list with an unknown name
let f = { [missing] in missing } // error
