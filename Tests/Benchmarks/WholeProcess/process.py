"""Whole processes: their time and their memory."""

import json
import os
import shlex
import subprocess
import tempfile
import time

from sample import Sample


class Failure(Exception):
    """A program did not do what it was started for."""


def run(command):
    """Runs a command to its end: its seconds, its peak memory in KB, and what it printed.

    The peak is the kernel's own (VmHWM), and never below that of this script, some 15 MB.
    """
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    if process.returncode != 0:
        raise Failure(f"{shlex.join(command)} ended with {process.returncode}:\n{text}")
    return seconds, usage.ru_maxrss, text


def side_by_side(commands, rounds, runs):
    """Times commands with hyperfine, in turn, so that a busy minute falls on all of them: a sample for each name.

    Args:
      commands: the argument list of each name.
      rounds: how often the turn comes to each.
      runs: how often it runs then, after once for warmth.
    """
    times = {name: [] for name in commands}
    with tempfile.NamedTemporaryFile(suffix=".json") as export:
        for _ in range(rounds):
            for name, command in commands.items():
                # A pipe, because a program may notice that nobody reads what it prints.
                run(["hyperfine", "-N", "--style=none", "--output=pipe", "--warmup=1", f"--runs={runs}",
                     f"--export-json={export.name}", shlex.join(command)])
                with open(export.name) as file:
                    times[name] += [seconds * 1000 for seconds in json.load(file)["results"][0]["times"]]
    return {name: Sample(values) for name, values in times.items()}


def size_on_disk(folder):
    """The bytes of the files in a folder and those below it."""
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def read_all(folder, ending):
    """Reads the files with an ending once, so that they are in the page cache: their number and bytes."""
    number = size = 0
    for at, _, names in os.walk(folder):
        for name in names:
            if name.endswith(ending):
                with open(os.path.join(at, name), "rb") as file:
                    size += len(file.read())
                number += 1
    return number, size
