// What InklingCore imports: the instruction sets, and a header for each family of kernels.
#ifndef CKERNELS_H
#define CKERNELS_H

#include "CKInstructionSets.h"
#include "CKDropout.h"
#include "CKLosses.h"
#include "CKNonzero.h"
#include "CKPixels.h"
#include "CKPooledConvolution.h"
#include "CKProducts.h"
#include "CKSubnormals.h"
#include "CKThreads.h"
#include "CKUpdates.h"

#endif
