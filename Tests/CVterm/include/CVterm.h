/// A program on a terminal of its own, for tests: libvterm, and what of a pseudo-terminal does not import into Swift.

#ifndef CVTERM_H
#define CVTERM_H

// A plain `swift build` compiles this target too; only the tests need libvterm.
#if __has_include(<vterm.h>)

#include <stdbool.h>
#include <stdint.h>
#include <vterm.h>

/// A process on a pseudo-terminal.
struct pty_process {
  int pid;
  /// The emulator's end.
  int master;
  /// The program's end, held open so that the modes can be read after the program is gone.
  int slave;
  /// Becomes readable when the process has ended.
  int ended;
};

/// Starts a program as the leader of a session on a new pseudo-terminal; false when the system refuses.
///
/// Standard input, output and error are the terminal, or the descriptors given in place of -1.
bool pty_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    const int replacements[3], bool has_terminal, struct pty_process *process);

/// Changes the size of the window; the program gets SIGWINCH.
void pty_resize(int master, int columns, int rows);

/// Whether a process exited by itself; with which status; or by which signal, 0 for none.
bool status_exited(int status);
int status_code(int status);
int status_signal(int status);

/// The width that the C library gives a scalar.
int library_width(uint32_t scalar);

/// What the emulator was told besides text.
struct screen_watch {
  bool cursor_visible;
  bool alternate;
  int row;
  int column;
  int titles;
  int mouse;
};

/// Lets a watch know what happens on a screen; it must outlive the emulator.
void screen_set_watch(VTermScreen *screen, struct screen_watch *watch);

enum { CELL_BOLD = 1, CELL_UNDERLINE = 2, CELL_REVERSE = 4 };

/// The attributes of a cell, as `CELL_` bits.
int cell_attributes(const VTermScreenCell *cell);

/// A colour: -1 the terminal's own, 0 … 255 of the palette, 0x1000000 + RGB.
int color_number(const VTermColor *color);

#endif
#endif
