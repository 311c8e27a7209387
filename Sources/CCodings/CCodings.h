#ifndef C_CODINGS_H
#define C_CODINGS_H
#include <brotli/decode.h>
#include <zstd.h>
#endif
