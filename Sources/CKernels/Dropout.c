#include "CKDropout.h"

#include <string.h>

#define CK_BODY "DropoutBody.h"
#define CK_TABLE CKDropout
#define CK_TABLE_OF ckDropout
#include "EverySet.h"
