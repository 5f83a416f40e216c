#include "CKPixels.h"

#include <string.h>

#define CK_BODY "PixelsBody.h"
#define CK_TABLE CKPixels
#define CK_TABLE_OF ckPixels
#include "EverySet.h"
