#define _GNU_SOURCE 1

#include "CVterm.h"

#if __has_include(<vterm.h>)

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

bool pty_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    const int replacements[3], bool has_terminal, struct pty_process *process) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (openpty(&process->master, &process->slave, NULL, NULL, &size) != 0) return false;
  fcntl(process->master, F_SETFD, FD_CLOEXEC);
  fcntl(process->slave, F_SETFD, FD_CLOEXEC);
  fcntl(process->master, F_SETFL, O_NONBLOCK);
  process->pid = fork();
  if (process->pid < 0) return false;
  if (process->pid == 0) {
    // A test that kills the program must not leave a core file.
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    setsid();
    if (has_terminal) ioctl(process->slave, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++)
      dup2(replacements[descriptor] < 0 ? process->slave : replacements[descriptor], descriptor);
    // The other end of a pipe, inherited, would keep it open for ever.
    syscall(SYS_close_range, 3, ~0u, 0);
    sigset_t none_blocked;
    sigemptyset(&none_blocked);
    sigprocmask(SIG_SETMASK, &none_blocked, NULL);
    execve(path, arguments, environment);
    _exit(127);
  }
  process->ended = (int)syscall(SYS_pidfd_open, process->pid, 0);
  return process->ended >= 0;
}

void pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

bool status_exited(int status) { return WIFEXITED(status); }
int status_code(int status) { return WEXITSTATUS(status); }
int status_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

int library_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static int watch_move(VTermPos to, VTermPos from, int visible, void *user) {
  (void)from;
  (void)visible;
  struct screen_watch *watch = (struct screen_watch *)user;
  watch->row = to.row;
  watch->column = to.col;
  return 1;
}

static int watch_property(VTermProp property, VTermValue *value, void *user) {
  struct screen_watch *watch = (struct screen_watch *)user;
  switch (property) {
    case VTERM_PROP_CURSORVISIBLE: watch->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: watch->alternate = value->boolean; break;
    case VTERM_PROP_TITLE: case VTERM_PROP_ICONNAME: watch->titles++; break;
    case VTERM_PROP_MOUSE: watch->mouse = value->number; break;
    default: break;
  }
  return 1;
}

void screen_set_watch(VTermScreen *screen, struct screen_watch *watch) {
  static const VTermScreenCallbacks callbacks = {.movecursor = watch_move, .settermprop = watch_property};
  vterm_screen_set_callbacks(screen, &callbacks, watch);
}

int cell_attributes(const VTermScreenCell *cell) {
  return (cell->attrs.bold ? CELL_BOLD : 0) | (cell->attrs.underline ? CELL_UNDERLINE : 0)
      | (cell->attrs.reverse ? CELL_REVERSE : 0);
}

int color_number(const VTermColor *color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 + (color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue);
}

#endif
