#include "CKNonzero.h"

#include <string.h>

#define CK_BODY "NonzeroBody.h"
#define CK_TABLE CKNonzero
#define CK_TABLE_OF ckNonzero
#include "EverySet.h"
