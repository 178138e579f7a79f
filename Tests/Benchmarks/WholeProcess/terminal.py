"""The reader on a pty.

What the program writes is only taken down with its time while it runs, and shown on an emulated screen afterwards, so
that the emulator's work, which takes longer than the program's, is in no figure.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

try:
    import pyte
except ImportError:
    pyte = None

# What the emulator does not know and would show as text.
UNKNOWN = re.compile(rb"\x1b\[[>=<][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p")


class Step:
    """What followed a key, or the start."""

    def __init__(self, start):
        self.start = start
        self.writes = []  # (time, bytes)


class Terminal:
    """A program on a pty of its own."""

    def __init__(self, command, columns=120, rows=40):
        self.size = (columns, rows)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        self.steps = [Step(time.perf_counter())]
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", COLUMNS=str(columns), LINES=str(rows))
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execv(command[0], command)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, size)

    def wait(self, quiet, limit=60, at_least=0):
        """Takes down what is written until nothing has been for `quiet` seconds, and `at_least` seconds in all."""
        start = time.perf_counter()
        while time.perf_counter() - start < max(limit, at_least):
            if not select.select([self.file], [], [], quiet)[0]:
                if time.perf_counter() - start >= at_least:
                    return
                continue
            try:
                data = os.read(self.file, 1 << 16)
            except OSError:
                return
            self.steps[-1].writes.append((time.perf_counter(), data))

    def type(self, keys, quiet):
        """Types keys as one step, and waits until the screen is quiet."""
        self.steps.append(Step(time.perf_counter()))
        os.write(self.file, keys.encode())
        self.wait(quiet)

    def end(self):
        """Ends the program: its peak memory in KB."""
        with open(f"/proc/{self.process}/status") as file:
            peak = int(re.search(r"VmHWM:\s+(\d+)", file.read())[1])
        os.kill(self.process, signal.SIGHUP)
        os.close(self.file)
        os.waitpid(self.process, 0)
        return peak

    def replay(self):
        """Shows everything again: for each step the screens after its writes, as (milliseconds, lines)."""
        screen = pyte.Screen(*self.size)
        stream = pyte.ByteStream(screen)
        shown = []
        for step in self.steps:
            shown.append([])
            for when, data in step.writes:
                stream.feed(UNKNOWN.sub(b"", data))
                shown[-1].append(((when - step.start) * 1000, list(screen.display)))
        return shown


def until_shown(screens, part, before=None):
    """The milliseconds until a part of the screen was for the first time as it stayed; None where it was so before.

    Args:
      screens: those of one step.
      part: gives the part of the lines of a screen.
      before: the lines that the step began with.
    """
    if not screens:
        return None
    last = part(screens[-1][1])
    if before is not None and part(before) == last:
        return None
    return next(when for when, lines in screens if part(lines) == last)
