// What Tables.c, Themes.c and Samples.c each give: the files of one folder.
#pragma once

#include "CEmbedded.h"

// SwiftPM offers no -std=c23; the compilers that it drives know #embed all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

typedef struct {
  const embedded_file *_Nonnull files;
  size_t count;
} embedded_list;

#define EMBEDDED(name, bytes) {name, bytes, sizeof(bytes)}
#define EMBEDDED_LIST(files) {files, sizeof(files) / sizeof *(files)}

extern const embedded_list embedded_table_files;
extern const embedded_list embedded_theme_files;
extern const embedded_list embedded_sample_files;
