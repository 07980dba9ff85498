#!/usr/bin/env python3
"""Writes ZoneTable.swift: when the clocks of every time zone changed from 2000 on, and the rule they follow now.

Run by hand when the tz database has news:   pip install tzdata && python3 generate.py > ZoneTable.swift

Source: the IANA tz database (public domain), as shipped in PyPI's tzdata. A line holds zones with one history: their names; the offset at
the start of 2000 in minutes east of UTC; changes as `instant:minutes`, the minutes since 1970 in base 36; and the rule that
holds after the last change: the offset, or `standard summer begin end`, where an end is `month.week.weekday.minutes` (week 5 is the last).
"""
import calendar
import datetime
import importlib.metadata
import importlib.resources
import re
import struct

START = calendar.timegm((2000, 1, 1, 0, 0, 0))
# Where no customers are, and names that the tz database keeps for old programs only.
LEFT_OUT = ("Antarctica/", "Etc/", "Brazil/", "Canada/", "Chile/", "Mexico/", "Arctic/", "US/")
END = calendar.timegm((2038, 1, 1, 0, 0, 0))


def base36(number):
    digits = ""
    while number:
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36] + digits
        number //= 36
    return digits


def read(data):
    """Changes (second, offset in seconds) and the footer of a TZif file of version 2 or later."""
    def counts(at):
        return struct.unpack(">6l", data[at + 20:at + 44])
    ut, standard, leaps, times, types, letters = counts(0)
    at = 44 + times * 5 + types * 6 + letters + leaps * 8 + standard + ut
    ut, standard, leaps, times, types, letters = counts(at)
    at += 44
    seconds = struct.unpack(f">{times}q", data[at:at + 8 * times])
    places = data[at + 8 * times:at + 9 * times]
    at += 9 * times
    offsets = [struct.unpack(">l", data[at + 6 * n:at + 6 * n + 4])[0] for n in range(types)]
    footer = data[at + 6 * types + letters + leaps * 12 + standard + ut:].strip(b"\n").decode()
    return offsets[0], [(second, offsets[place]) for second, place in zip(seconds, places)], footer


def minutes(text, default=0):
    if not text:
        return default
    sign = -1 if text[0] == "-" else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    return sign * (parts[0] * 60 + (parts[1] if len(parts) > 1 else 0))


def rule(footer):
    """(standard, summer, begin, end) of a POSIX rule; the last three are None without summer time."""
    name = r"(?:[A-Za-z]+|<[^>]+>)"
    match = re.fullmatch(rf"{name}([-+0-9:]+)(?:{name}([-+0-9:]*),M([\d.]+)(?:/([-0-9:]+))?,M([\d.]+)(?:/([-0-9:]+))?)?", footer)
    standard = -minutes(match[1])
    if match[3] is None:
        return standard, None, None, None
    summer = -minutes(match[2], -(standard + 60))
    ends = [tuple(int(n) for n in match[n].split(".")) + (minutes(match[n + 1], 120),) for n in (3, 5)]
    return standard, summer, ends[0], ends[1]


def instant(year, end, offset):
    month, week, weekday, after = end
    first = datetime.date(year, month, 1)
    day = 1 + (weekday - (first.isoweekday() % 7)) % 7 + (week - 1) * 7
    if day > calendar.monthrange(year, month)[1]:
        day -= 7
    return calendar.timegm((year, month, day, 0, 0, 0)) + (after - offset) * 60


def by_rule(current, second):
    standard, summer, begin, end = current
    if summer is None:
        return standard * 60
    year = datetime.datetime.fromtimestamp(second + standard * 60, datetime.timezone.utc).year
    start, stop = instant(year, begin, standard), instant(year, end, summer)
    inside = start <= second < stop if start < stop else not stop <= second < start
    return (summer if inside else standard) * 60


def line(data):
    offset, changes, footer = read(data)
    current = rule(footer)
    kept = []
    for second, now in changes:
        assert second < START or second % 60 == 0, second
        if second <= START:
            offset = now
        elif second < END and (now != (kept[-1][1] if kept else offset) or second == changes[-1][0]):
            # The last change is kept even where the clocks stood still: the rule holds from there on.
            kept.append((second, now))
    # The tail that the rule gives too is left out.
    while kept:
        second, now = kept[-1]
        before = kept[-2][1] if len(kept) > 1 else offset
        since = kept[-2][0] if len(kept) > 1 else START
        holds = all(by_rule(current, moment) == before for moment in range(since, second, 86_400))
        if current[1] is not None and by_rule(current, second) == now and by_rule(current, second - 1) == before and holds:
            kept.pop()
        else:
            break
    if changes and changes[-1][0] <= START and current[1] is not None:
        offset = by_rule(current, START)
    text = " ".join(f"{base36(second // 60)}:{now // 60}" for second, now in kept)
    end = str(current[0]) if current[1] is None else " ".join([str(current[0]), str(current[1])] + [".".join(map(str, e)) for e in current[2:]])
    return f"|{offset // 60}|{text}|{end}"


def main():
    root = importlib.resources.files("tzdata")
    names = [name for name in (root / "zones").read_text().split() if "/" in name and not name.startswith(LEFT_OUT)]
    groups = {}
    for name in names:
        groups.setdefault(line((root / "zoneinfo" / name).read_bytes()), []).append(name)
    print("// Made by generate.py from the IANA tz database (public domain), PyPI tzdata %s; do not edit.\n" % importlib.metadata.version("tzdata"))
    print("/// One line a history, as generate.py tells.")
    print("enum ZoneTable {")
    print('    static let text: StaticString = """')
    for history, members in sorted(groups.items(), key=lambda item: item[1][0]):
        row = ""
        for word in (" ".join(members) + history).split(" "):
            if len(row) + len(word) > 139:
                print("        " + row + " \\")
                row = ""
            row += (" " if row else "") + word
        print("        " + row)
    print('        """')
    print("}")


main()
