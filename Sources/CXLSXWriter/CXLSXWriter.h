#ifndef C_XLSX_WRITER_H
#define C_XLSX_WRITER_H
#include <xlsxwriter.h>
#endif
