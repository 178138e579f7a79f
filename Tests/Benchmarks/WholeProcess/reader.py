"""What a person waits for in the reader."""

from sample import Sample
from terminal import Terminal, until_shown

# Words that are typed letter by letter: common and rare ones.
WORDS = ["japan", "the", "zinc", "reagan", "opec", "trade"]
LETTERS = set("".join(WORDS))
CLEAR = "\x15"


def rows(lines):
    """The rows of the list: the left pane without its title, and without the last line."""
    return [line.split("│")[0] for line in lines[2:-1]]


def findings(lines):
    """The pane of findings with its title."""
    return [line.rsplit("│", 1)[-1].rsplit("┬", 1)[-1] for line in lines[1:-1]]


def first_frames(command, times, quiet):
    """From the start of the process to the first rows of the list, on an index at hand."""
    values = []
    for _ in range(times):
        terminal = Terminal(command)
        terminal.wait(quiet)
        terminal.end()
        values.append(until_shown(terminal.replay()[0], rows))
    return Sample([value for value in values if value is not None])


def typing(command, cycles, quiet, check):
    """Searching as one types: three samples, and the peak memory in KB.

    Args:
      cycles: how often the words are typed.
      quiet: seconds without a write after which a key counts as answered in full.
      check: seconds that the check of the files at the start takes.
    Returns:
      from key to the rows of the list, from key to the last change of the screen, from a word typed at once to its rows,
      and the memory.
    """
    terminal = Terminal(command)
    terminal.wait(quiet, at_least=check + quiet)
    keys = [None]
    for _ in range(cycles):
        keys += ["/"] + [key for word in WORDS for key in [*word, CLEAR, word, CLEAR]] + ["\x1b"]
    for key in keys[1:]:
        terminal.type(key, quiet)
    peak = terminal.end()
    shown, settled, at_once = [], [], []
    before = None
    for key, screens in zip(keys, terminal.replay(), strict=True):
        if not screens:
            continue
        last = screens[-1][1]
        if key in WORDS:
            at_once.append(until_shown(screens, rows, before))
        elif key in LETTERS:
            shown.append(until_shown(screens, rows, before))
            settled.append(screens[-1][0])
        before = last
    taken = [[value for value in values if value is not None] for values in (shown, settled, at_once)]
    return *map(Sample, taken), peak


def facets(command, times, quiet, check):
    """From `F` to the counts of everything, each time in a reader that has not counted before."""
    values = []
    for _ in range(times):
        terminal = Terminal(command)
        terminal.wait(quiet, at_least=check + quiet)
        terminal.type("F", quiet)
        terminal.end()
        start, screens = terminal.replay()
        if screens and "Facets" in screens[-1][1][1]:
            values.append(until_shown(screens, findings, start[-1][1]))
    return Sample([value for value in values if value is not None])
