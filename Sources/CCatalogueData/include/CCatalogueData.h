// The reference facts and the demo lists, compiled into the program.
#pragma once

long matxich_file_count(void);
const char *_Nonnull matxich_file_name(long index);
const unsigned char *_Nonnull matxich_file_bytes(long index);
long matxich_file_length(long index);
