#ifndef C_FREEXL_H
#define C_FREEXL_H
#include <freexl.h>
#endif
