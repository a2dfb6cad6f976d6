"""Reads tables as the documentation says (src/site/markdown/output-files.md) with numpy and compares with Python's csv.

python3 read_tables.py FILE.csv...
"""
import csv
import math
import sys

import numpy


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return None


def check(path):
    table = numpy.genfromtxt(path, delimiter=",", names=True, dtype=None, encoding="utf-8")
    with open(path, newline="", encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines) if row and not row[0].startswith("#")]
    heading, rows = rows[0], rows[1:]
    assert len(table.dtype.names) == len(heading), (path, table.dtype.names, heading)
    assert numpy.atleast_1d(table).shape == (len(rows),), (path, table.shape, len(rows))
    numbers = 0
    for name, column in zip(table.dtype.names, range(len(heading))):
        for read, cells in zip(numpy.atleast_1d(table)[name], rows):
            value = number(cells[column])
            if value is not None and not isinstance(read, str):
                assert float(read) == value or (math.isnan(read) and math.isnan(value)), (path, name, read, cells[column])
                numbers += 1
    assert not rows or numbers > 0, (path, "no number was read")
    return f"{path.rsplit('/', 1)[-1]}: {len(rows)} rows, {len(heading)} columns"


if __name__ == "__main__":
    for file in sys.argv[1:]:
        print(check(file))
