#ifndef C_XML_H
#define C_XML_H
// Debian builds libxml2 with ICU, whose header clashes with the one inside Foundation. Only one
// structure that is used through pointers differs without it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#endif
