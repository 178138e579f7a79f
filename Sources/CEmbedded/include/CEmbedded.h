// The data files that are part of the program: tables, themes and sample stories.
//
// Each file is included at build time with #embed (C23; clang 19 and later), so the program runs from
// anywhere, starts without reading them, and is rebuilt when one of them changes.
#pragma once

#include <stddef.h>

/// One data file: its name, and its bytes, which live as long as the program.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
} embedded_file;

/// The folders of data files.
typedef enum {
  embedded_tables,
  embedded_themes,
  embedded_samples,
} embedded_folder;

/// The number of files in a folder.
size_t embedded_count(embedded_folder folder);

/// The file of that number, from 0, in a folder; the files are in the order of their names.
embedded_file embedded_file_at(embedded_folder folder, size_t index);
