/// ncurses for the target Terminal: what does not import into Swift (macros, variadics, cchar_t, mutable globals),
/// and what must be C (signal handlers). All state is in CNcurses.c; only the main thread calls these.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// What terminfo says of a terminal.
struct term_description {
  /// 1: it is known; 0: it is not; -1: there is no terminfo database.
  int status;
  /// The number of colours, 0 for none.
  int colors;
  /// Whether colour numbers are 24-bit colours.
  bool direct;
  /// Whether the cursor can be put anywhere.
  bool addressable;
};

/// Takes the locale of the environment; a plain C locale is replaced by C.UTF-8.
///
/// Returns NULL when the encoding is UTF-8 now, else the name of the encoding.
const char *term_set_locale(void);

/// Whether a descriptor is a terminal.
bool term_is_terminal(int descriptor);

/// Opens the terminal that controls the process; -1 when there is none.
int term_open_controlling(void);

/// Closes a descriptor.
void term_close_descriptor(int descriptor);

/// The value of an environment variable, or NULL.
const char *term_environment(const char *name);

/// Looks a terminal up in terminfo.
struct term_description term_describe(const char *name, int output);

/// Takes the terminal: alternate screen, keys one by one, handlers for signals. False when ncurses can't.
bool term_open(const char *name, int input, int output);

/// Gives the terminal back for good.
void term_close(void);

/// Gives the terminal back for a while, until `term_enter`.
void term_leave(void);

/// Takes the terminal again and draws all that was on it.
void term_enter(void);

/// Stops the process group, as Ctrl-Z does; returns when it goes on. Call between `term_leave` and `term_enter`.
void term_stop(void);

/// Runs a program in the foreground, with the terminal as its standard streams, and waits for its end.
///
/// Gives its exit status, 128 + the signal that ended it, or 127 when it can't be started. Until it ends, SIGINT
/// and SIGQUIT are the program's alone. Call between `term_leave` and `term_enter`.
int term_run(const char *path, char *const arguments[], int input, int output);

/// Whether the process was stopped from outside and went on since the last call.
bool term_was_stopped(void);

/// Dies of SIGHUP, as when the terminal is gone.
void term_hang_up(void);

/// The size of the window.
int term_columns(void);
int term_rows(void);

/// Starts colours, with the terminal's own as number -1; gives the number of pairs.
int term_start_colors(void);

/// Sets the colours of a pair.
void term_set_pair(int pair, int foreground, int background);

enum {
  TERM_BOLD = 1,
  TERM_ITALIC = 2,
  TERM_UNDERLINE = 4,
  TERM_DIM = 8,
  TERM_REVERSE = 16,
};

/// Puts a spacing scalar with combining marks (count scalars in all, at most 5) into a cell.
void term_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair);

/// How many cells the C library, and so ncurses, gives a scalar: -1 when it does not know it.
int term_width(uint32_t scalar);

/// Brings what was put onto the screen; the cursor stands at a place, or is hidden when the row is negative.
void term_show(int row, int column);

/// Draws all that should be on the screen again, whatever is there now.
void term_repaint(void);

enum {
  TERM_KEY_NONE = -1,
  TERM_KEY_OTHER = 256,
  TERM_KEY_UP,
  TERM_KEY_DOWN,
  TERM_KEY_LEFT,
  TERM_KEY_RIGHT,
  TERM_KEY_PAGE_UP,
  TERM_KEY_PAGE_DOWN,
  TERM_KEY_HOME,
  TERM_KEY_END,
  TERM_KEY_ENTER,
  TERM_KEY_BACK_TAB,
  TERM_KEY_BACKSPACE,
  TERM_KEY_DELETE,
  TERM_KEY_INSERT,
  TERM_KEY_RESIZE,
  /// Added to the number of a function key, 1 to 12.
  TERM_KEY_FUNCTION = 300,
};

/// Reads what is there without waiting: a byte 0 … 255, a `TERM_KEY_`, or `TERM_KEY_NONE`.
///
/// After a byte of ESC it waits for at most 25 ms to tell the key Esc from the begin of a sequence.
int term_read(void);

/// Reads one byte as it came, or `TERM_KEY_NONE`, without waiting and past ncurses, which would take sequences
/// for keys.
///
/// Right only after a sequence that `term_read` gave to its last byte: ncurses reads no byte before it needs it.
int term_read_byte(int input);

enum {
  TERM_WAIT_INPUT,
  TERM_WAIT_WOKEN,
  TERM_WAIT_TIMEOUT,
  TERM_WAIT_HANGUP,
};

/// Waits for keys, a signal that concerns the screen, or a waker; for ever when the timeout is negative.
int term_wait(int input, int waker, int milliseconds);

/// Makes an eventfd; -1 when the system has none left.
int term_make_waker(void);

/// Wakes the one who waits for a waker; safe from any thread.
void term_wake(int waker);

/// Takes back all calls of `term_wake` so far.
void term_drain(int waker);

#endif
