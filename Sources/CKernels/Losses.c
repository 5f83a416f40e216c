#include "CKLosses.h"

#include <math.h>

#define CK_BODY "LossesBody.h"
#define CK_TABLE CKLosses
#define CK_TABLE_OF ckLosses
#include "EverySet.h"
