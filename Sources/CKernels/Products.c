#include "CKProducts.h"

#include <string.h>

#define CK_BODY "ProductsBody.h"
#define CK_TABLE CKProducts
#define CK_TABLE_OF ckProducts
#include "EverySet.h"
