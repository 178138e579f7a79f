#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// curses.h and term.h name many things in lower case as macros; none of them may stand in for ours.
#undef columns
#undef lines

static SCREEN *screen;
static FILE *input_file;
static FILE *output_file;
static int output_descriptor = -1;
static int signal_waker = -1;
static struct termios saved_modes;
static struct sigaction ncurses_resize;

// What a handler may touch: set before the terminal is taken, and only read after.
static char reset_bytes[512];
static size_t reset_count;
static bool marks_pastes;
static volatile sig_atomic_t is_active;
static volatile sig_atomic_t was_stopped;
static int error_output = -1;
static int kept_errors = -1;

// MARK: The environment

const char *term_set_locale(void) {
  setlocale(LC_ALL, "");
  const char *encoding = nl_langinfo(CODESET);
  if (strcmp(encoding, "UTF-8") == 0) return NULL;
  // The C locale says nothing of the terminal, which is UTF-8 then as everywhere; another encoding was chosen.
  if (strcmp(encoding, "ANSI_X3.4-1968") == 0 && setlocale(LC_CTYPE, "C.UTF-8") != NULL) return NULL;
  return encoding;
}

bool term_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int term_open_controlling(void) { return open("/dev/tty", O_RDWR | O_CLOEXEC); }

void term_close_descriptor(int descriptor) { close(descriptor); }

const char *term_environment(const char *name) { return getenv(name); }

struct term_description term_describe(const char *name, int output) {
  struct term_description description = {.status = 0};
  int status = 0;
  if (setupterm(name, output, &status) == OK) {
    int colors = tigetnum("colors");
    const char *address = tigetstr("cup");
    description.status = 1;
    description.colors = colors > 0 ? colors : 0;
    description.direct = tigetflag("RGB") > 0;
    description.addressable = address != NULL && address != (char *)-1;
    del_curterm(cur_term);
  } else {
    description.status = status < 0 ? -1 : 0;
  }
  return description;
}

// MARK: Restoring the terminal

static int collect(int byte) {
  if (reset_count < sizeof reset_bytes) reset_bytes[reset_count++] = (char)byte;
  return byte;
}

static void collect_capability(const char *capability) {
  const char *text = tigetstr(capability);
  if (text != NULL && text != (char *)-1) tputs(text, 1, collect);
}

// Bracketed paste: the terminal puts ESC [ 200 ~ before, and ESC [ 201 ~ after, what is pasted.
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

/// Keeps the bytes that put the terminal back, as terminfo can't be asked in a handler.
static void collect_reset(int output) {
  reset_count = 0;
  collect_capability("sgr0");
  collect_capability("op");
  collect_capability("cnorm");
  collect_capability("rmkx");
  // A terminal that takes control sequences ignores the modes that it does not have (ECMA-48); one that writes
  // its cursor's address otherwise would show them.
  const char *address = tigetstr("cup");
  marks_pastes = strncmp(address, "\033[", 2) == 0;
  for (const char *byte = paste_off; marks_pastes && *byte != 0; byte++) collect(*byte);
  collect_capability("rmcup");
  // With no screen to go back to, the shell goes on below.
  const char *leave = tigetstr("rmcup");
  struct winsize size;
  if ((leave == NULL || leave == (char *)-1) && ioctl(output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0) {
    tputs(tiparm(address, size.ws_row - 1, 0), 1, collect);
    collect('\n');
  }
}

/// Keeps what goes to standard error, such as the message of a trap, which would be lost with the screen.
static void keep_errors(void) {
  if (kept_errors < 0 && isatty(STDERR_FILENO)) {
    error_output = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    if (error_output >= 0) kept_errors = memfd_create("standard error", MFD_CLOEXEC);
  }
  if (kept_errors >= 0) dup2(kept_errors, STDERR_FILENO);
}

/// Writes what was kept to standard error; calls nothing but what POSIX allows in a handler.
static void release_errors(void) {
  if (kept_errors < 0) return;
  dup2(error_output, STDERR_FILENO);
  char bytes[512];
  ssize_t count;
  lseek(kept_errors, 0, SEEK_SET);
  while ((count = read(kept_errors, bytes, sizeof bytes)) > 0 && write(STDERR_FILENO, bytes, (size_t)count) > 0)
    continue;
  lseek(kept_errors, 0, SEEK_SET);
  // In a handler there is nobody to tell that it failed.
  if (ftruncate(kept_errors, 0) != 0) return;
}

/// Writes bytes to the terminal; calls nothing but what POSIX allows in a handler.
static void send_bytes(const char *bytes, size_t count) {
  size_t at = 0;
  while (at < count) {
    ssize_t written = write(output_descriptor, bytes + at, count - at);
    if (written <= 0) break;
    at += (size_t)written;
  }
}

static void set_paste_marks(const char *mode) {
  if (marks_pastes) send_bytes(mode, strlen(mode));
}

/// Puts the terminal back as it was; calls nothing but what POSIX allows in a handler.
static void restore(void) {
  if (!is_active) return;
  is_active = 0;
  // In the background the terminal is somebody else's.
  if (tcgetpgrp(output_descriptor) != getpgrp()) return;
  send_bytes(reset_bytes, reset_count);
  tcsetattr(output_descriptor, TCSANOW, &saved_modes);
  release_errors();
}

static void on_fatal(int number) {
  restore();
  // The handler was reset by SA_RESETHAND: this ends the process with the status that it would have had.
  raise(number);
}

static void on_stop(int number) {
  int saved_errno = errno;
  bool was_active = is_active;
  restore();
  struct sigaction now = {.sa_handler = SIG_DFL}, before;
  sigaction(number, &now, &before);
  raise(number);
  // The process stands still here until SIGCONT.
  sigaction(number, &before, NULL);
  if (was_active) {
    was_stopped = 1;
    term_wake(signal_waker);
  }
  errno = saved_errno;
}

static void on_continue(int number) {
  int saved_errno = errno;
  (void)number;
  // After SIGSTOP, which nobody can catch, the shell has changed the modes and written on the screen.
  if (is_active) {
    was_stopped = 1;
    term_wake(signal_waker);
  }
  errno = saved_errno;
}

static void on_resize(int number) {
  int saved_errno = errno;
  if (ncurses_resize.sa_handler != SIG_DFL && ncurses_resize.sa_handler != SIG_IGN)
    ncurses_resize.sa_handler(number);
  // The signal may come to any thread, or just before poll: only this ends the wait for sure.
  term_wake(signal_waker);
  errno = saved_errno;
}

static void install_handlers(void) {
  // A trap on a full stack needs another one.
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);

  static const int fatal[] = {
      SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP, SIGSYS,
  };
  struct sigaction action = {.sa_handler = on_fatal, .sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK};
  for (size_t index = 0; index < sizeof fatal / sizeof fatal[0]; index++) {
    struct sigaction before;
    sigaction(fatal[index], NULL, &before);
    // Whoever started the process may have chosen that it lives through this signal (nohup).
    if (before.sa_handler != SIG_IGN) sigaction(fatal[index], &action, NULL);
  }
  struct sigaction stop = {.sa_handler = on_stop, .sa_flags = SA_NODEFER};
  sigaction(SIGTSTP, &stop, NULL);
  struct sigaction go_on = {.sa_handler = on_continue};
  sigaction(SIGCONT, &go_on, NULL);

  static bool is_registered;
  if (!is_registered) is_registered = atexit(restore) == 0;
}

static void chain_resize(void) {
  sigaction(SIGWINCH, NULL, &ncurses_resize);
  struct sigaction action = {.sa_handler = on_resize};
  sigaction(SIGWINCH, &action, NULL);
}

// MARK: Taking and giving back

bool term_open(const char *name, int input, int output) {
  int status = 0;
  if (tcgetattr(output, &saved_modes) != 0) return false;
  if (setupterm(name, output, &status) != OK) return false;
  collect_reset(output);
  del_curterm(cur_term);
  if (signal_waker < 0) signal_waker = term_make_waker();
  int input_copy = fcntl(input, F_DUPFD_CLOEXEC, 0);
  int output_copy = fcntl(output, F_DUPFD_CLOEXEC, 0);
  if (signal_waker < 0 || input_copy < 0 || output_copy < 0) return false;
  input_file = fdopen(input_copy, "r");
  output_file = fdopen(output_copy, "w");
  if (input_file == NULL || output_file == NULL) return false;
  output_descriptor = output_copy;

  // Before newterm, which leaves handlers alone that are there, and already writes to the terminal.
  install_handlers();
  is_active = 1;
  keep_errors();
  screen = newterm(name, output_file, input_file);
  if (screen == NULL) {
    restore();
    return false;
  }
  chain_resize();
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  set_escdelay(25);
  // Ctrl-C, Ctrl-Z, Ctrl-S, Ctrl-V and the like are keys; Ctrl-\ stays a signal.
  struct termios modes;
  if (tcgetattr(output_descriptor, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR);
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    modes.c_cc[VINTR] = _POSIX_VDISABLE;
    modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(output_descriptor, TCSANOW, &modes);
    def_prog_mode();
  }
  // Terminals that send these whatever mode they are in.
  define_key("\033[A", KEY_UP);
  define_key("\033[B", KEY_DOWN);
  define_key("\033[C", KEY_RIGHT);
  define_key("\033[D", KEY_LEFT);
  define_key("\033[H", KEY_HOME);
  define_key("\033[F", KEY_END);
  define_key("\033[1~", KEY_HOME);
  define_key("\033[4~", KEY_END);
  define_key("\033[3~", KEY_DC);
  define_key("\033[5~", KEY_PPAGE);
  define_key("\033[6~", KEY_NPAGE);
  define_key("\033[Z", KEY_BTAB);
  set_paste_marks(paste_on);
  return true;
}

void term_close(void) {
  if (screen == NULL) return;
  term_leave();
  delscreen(screen);
  screen = NULL;
  fclose(input_file);
  fclose(output_file);
  output_descriptor = -1;
}

void term_leave(void) {
  if (!is_active) return;
  set_paste_marks(paste_off);
  endwin();
  tcsetattr(output_descriptor, TCSANOW, &saved_modes);
  is_active = 0;
  release_errors();
}

void term_enter(void) {
  is_active = 1;
  keep_errors();
  // When a handler put the terminal back, ncurses does not know yet.
  if (!isendwin()) endwin();
  refresh();
  set_paste_marks(paste_on);
}

void term_stop(void) { kill(0, SIGTSTP); }

int term_run(const char *path, char *const arguments[], int input, int output) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  // The child would keep ignoring them, or block them as the calling thread may; what was ignored before us
  // (nohup) stays so.
  sigset_t defaults, none;
  sigemptyset(&defaults);
  sigemptyset(&none);
  if (interrupt.sa_handler != SIG_IGN) sigaddset(&defaults, SIGINT);
  if (quit.sa_handler != SIG_IGN) sigaddset(&defaults, SIGQUIT);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, input, 0);
  posix_spawn_file_actions_adddup2(&streams, output, 1);
  posix_spawn_file_actions_adddup2(&streams, output, 2);

  pid_t child;
  int status = 0, result = 127;
  if (posix_spawn(&child, path, &streams, &attributes, arguments, environ) == 0) {
    pid_t ended;
    // A resize of the window, or a stop and going on, interrupts the wait.
    while ((ended = waitpid(child, &status, 0)) < 0 && errno == EINTR) continue;
    if (ended == child) result = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }
  posix_spawn_file_actions_destroy(&streams);
  posix_spawnattr_destroy(&attributes);
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  return result;
}

bool term_was_stopped(void) {
  bool was = was_stopped;
  was_stopped = 0;
  return was;
}

void term_hang_up(void) {
  signal(SIGHUP, SIG_DFL);
  raise(SIGHUP);
}

// MARK: Drawing

int term_columns(void) { return COLS; }
int term_rows(void) { return LINES; }

int term_start_colors(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLOR_PAIRS;
}

void term_set_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

void term_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair) {
  attr_t attribute = A_NORMAL;
  if (attributes & TERM_BOLD) attribute |= A_BOLD;
  if (attributes & TERM_ITALIC) attribute |= A_ITALIC;
  if (attributes & TERM_UNDERLINE) attribute |= A_UNDERLINE;
  if (attributes & TERM_DIM) attribute |= A_DIM;
  if (attributes & TERM_REVERSE) attribute |= A_REVERSE;
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int index = 0; index < count && index < CCHARW_MAX; index++) text[index] = (wchar_t)scalars[index];
  cchar_t cell;
  // Pairs beyond a short go in by the last argument.
  if (setcchar(&cell, text, attribute, (short)(pair & 0x7FFF), &pair) == OK)
    mvadd_wchnstr(row, column, &cell, 1);
}

int term_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void term_show(int row, int column) {
  if (row < 0) {
    curs_set(0);
  } else {
    curs_set(1);
    move(row, column);
  }
  refresh();
}

void term_repaint(void) { wrefresh(curscr); }

// MARK: Reading

int term_read(void) {
  int code = getch();
  if (code >= 0 && code <= 0xFF) return code;
  if (code >= KEY_F(1) && code <= KEY_F(12)) return TERM_KEY_FUNCTION + code - KEY_F(0);
  switch (code) {
    case ERR: return TERM_KEY_NONE;
    case KEY_UP: return TERM_KEY_UP;
    case KEY_DOWN: return TERM_KEY_DOWN;
    case KEY_LEFT: return TERM_KEY_LEFT;
    case KEY_RIGHT: return TERM_KEY_RIGHT;
    case KEY_PPAGE: case KEY_A3: return TERM_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return TERM_KEY_PAGE_DOWN;
    case KEY_HOME: case KEY_A1: return TERM_KEY_HOME;
    case KEY_END: case KEY_C1: return TERM_KEY_END;
    case KEY_ENTER: return TERM_KEY_ENTER;
    case KEY_BTAB: return TERM_KEY_BACK_TAB;
    case KEY_BACKSPACE: return TERM_KEY_BACKSPACE;
    case KEY_DC: return TERM_KEY_DELETE;
    case KEY_IC: return TERM_KEY_INSERT;
    case KEY_RESIZE: return TERM_KEY_RESIZE;
    default: return TERM_KEY_OTHER;
  }
}

int term_read_byte(int input) {
  struct pollfd wait = {.fd = input, .events = POLLIN};
  unsigned char byte;
  if (poll(&wait, 1, 0) <= 0 || read(input, &byte, 1) != 1) return TERM_KEY_NONE;
  return byte;
}

int term_wait(int input, int waker, int milliseconds) {
  struct pollfd waits[3] = {
      {.fd = input, .events = POLLIN}, {.fd = signal_waker, .events = POLLIN}, {.fd = waker, .events = POLLIN},
  };
  int ready = poll(waits, 3, milliseconds);
  if (ready == 0) return TERM_WAIT_TIMEOUT;
  if (ready < 0) return TERM_WAIT_INPUT;
  if (waits[1].revents != 0) {
    term_drain(signal_waker);
    return TERM_WAIT_INPUT;
  }
  if (waits[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
    int left = 0;
    if (ioctl(input, FIONREAD, &left) != 0 || left == 0) return TERM_WAIT_HANGUP;
  }
  return waits[0].revents != 0 ? TERM_WAIT_INPUT : TERM_WAIT_WOKEN;
}

int term_make_waker(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void term_wake(int waker) {
  uint64_t one = 1;
  ssize_t written = write(waker, &one, sizeof one);
  // A full counter wakes just as well.
  (void)written;
}

void term_drain(int waker) {
  uint64_t count;
  ssize_t taken = read(waker, &count, sizeof count);
  (void)taken;
}
