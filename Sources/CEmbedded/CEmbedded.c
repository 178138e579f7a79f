#include "Folders.h"

static embedded_list list_of(embedded_folder folder) {
  switch (folder) {
  case embedded_tables: return embedded_table_files;
  case embedded_themes: return embedded_theme_files;
  case embedded_samples: return embedded_sample_files;
  }
}

size_t embedded_count(embedded_folder folder) { return list_of(folder).count; }

embedded_file embedded_file_at(embedded_folder folder, size_t index) {
  static const embedded_file none = {"", (const unsigned char *)"", 0};
  embedded_list list = list_of(folder);
  return index < list.count ? list.files[index] : none;
}
