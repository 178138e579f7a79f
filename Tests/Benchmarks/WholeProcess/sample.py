"""Figures of one kind, taken several times."""

import math
import statistics


class Sample:
    """Times in milliseconds."""

    def __init__(self, values):
        self.values = sorted(values)

    @property
    def median(self):
        return statistics.median(self.values)

    @property
    def percentile99(self):
        """The nearest rank: with fewer than a hundred values this is the greatest."""
        return self.values[math.ceil(0.99 * len(self.values)) - 1]

    def __str__(self):
        if not self.values:
            return "none taken"
        return f"{milliseconds(self.median)}, {milliseconds(self.percentile99)} (of {len(self.values)})"


def milliseconds(value):
    """A time to three figures, in seconds where it is long."""
    if value >= 10_000:
        return f"{value / 1000:.1f} s"
    if value >= 1000:
        return f"{value / 1000:.2f} s"
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms" if value >= 1 else f"{value:.2g} ms"
