// Numbers so close to 0 that they have fewer digits: processors are up to a hundred times slower with them.
#ifndef CK_SUBNORMALS_H
#define CK_SUBNORMALS_H

#include <stdint.h>

// From now on the calling thread computes with 0 in place of subnormal numbers. Gives what `ckRestoreSubnormals`
// takes to end that.
uint64_t ckFlushSubnormals(void);

// Puts the calling thread's setting back.
void ckRestoreSubnormals(uint64_t previous);

#endif
