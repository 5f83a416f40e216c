#include "CKPooledConvolution.h"

#include <string.h>

#define CK_BODY "PooledConvolutionBody.h"
#define CK_TABLE CKPooledConvolution
#define CK_TABLE_OF ckPooledConvolution
#include "EverySet.h"
