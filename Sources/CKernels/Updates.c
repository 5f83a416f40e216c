#include "CKUpdates.h"

#include <math.h>

#define CK_BODY "UpdatesBody.h"
#define CK_TABLE CKUpdates
#define CK_TABLE_OF ckUpdates
#include "EverySet.h"
