#ifndef C_STEMMER_H
#define C_STEMMER_H
#include <libstemmer.h>
#endif
