"""Writes GeneratedHostScalars.swift and GeneratedSuffixes*.swift beside this script.

Run with a Python that has `idna` (BSD-3-Clause: IDNA 2008 and UTS 46 tables made from Unicode data) and `publicsuffixlist`
(the Public Suffix List, MPL-2.0) from PyPI:  python generate.py
"""
import os
import re
import unicodedata as ud
from importlib.metadata import version

import publicsuffixlist
from idna import idnadata, uts46data
from idna.intranges import intranges_contain

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTH = 140
LETTERS = 'ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ!#$%&()*+-.:;<=>?@[]^_{|}~'


# --- scalars -----------------------------------------------------------------

def decode(ranges):
    for packed in ranges:
        yield packed >> 32, packed & 0xFFFFFFFF


def spread(table):
    found = {}
    for name, ranges in table.items():
        for low, high in decode(ranges):
            for point in range(low, high):
                found[point] = name
    return found


def statuses():
    starts = list(uts46data.uts46_starts) + [0x110000]
    status, mapping = ['X'] * 0x110000, {}
    for i, start in enumerate(starts[:-1]):
        for point in range(start, starts[i + 1]):
            status[point] = chr(uts46data.uts46_statuses[i])
            if status[point] == 'M':
                mapping[point] = uts46data.uts46_replacements[i]
    # What is mapped to something no label may have is refused as it stands.
    allowed = set(spread(idnadata.codepoint_classes)) | {ord('.'), ord('-')}
    for point, text in list(mapping.items()):
        if any(ord(letter) not in allowed for letter in text):
            del mapping[point]
            status[point] = 'V'
    return status, mapping


def kinds(status):
    """Per scalar: what it is in a label (P valid, J joiner, O by context, D refused, M mapped, I ignored, X refused everywhere),
    whether it is a mark, its direction, its joining type, whether it is a virama."""
    classes, joining = spread(idnadata.codepoint_classes), spread(idnadata.joining_types)
    result = []
    for point in range(0x110000):
        letter = chr(point)
        category = ud.category(letter)
        kind = {'PVALID': 'P', 'CONTEXTJ': 'J', 'CONTEXTO': 'O'}.get(classes.get(point), 'D')
        if kind == 'D' and status[point] in 'MI' and category[0] not in 'ZC':
            kind = status[point]
        elif kind == 'D' and status[point] == 'I':
            kind = 'I'
        elif kind == 'D' and category[0] in 'ZC' and not (category == 'Cn' and status[point] in 'VM'):
            kind = 'X'
        elif kind == 'D' and category == 'Cn' and status[point] == 'M':
            kind = 'M'
        mark = category[0] == 'M'
        direction = ud.bidirectional(letter) if kind in 'PJO' else 'L'
        result.append((kind, mark, direction or 'L', joining.get(point, 'U') if kind in 'PJO' else 'U', ud.combining(letter) == 9))
    return result


def runs(values):
    start = 0
    for i in range(1, len(values) + 1):
        if i == len(values) or values[i] != values[start]:
            yield start, i - start, values[start]
            start = i


def scalar_texts():
    status, mapping = statuses()
    values = kinds(status)
    combos = sorted(set(values), key=str)
    assert len(combos) <= len(LETTERS), len(combos)
    letter = {combo: LETTERS[i] for i, combo in enumerate(combos)}
    classes = ''.join(letter[v] + '%X' % n for _, n, v in runs(values))
    legend = ' '.join('%s%s%s%s%s%s' % (letter[c], c[0], 'm' if c[1] else '-', DIRECTIONS[c[2]], c[3], 'v' if c[4] else '-') for c in combos)
    return classes, legend, mapping_texts(mapping)


DIRECTIONS = {'L': 'l', 'R': 'r', 'AL': 'a', 'AN': 'n', 'EN': 'e', 'ES': 's', 'CS': 'c', 'ET': 't', 'ON': 'o', 'BN': 'b', 'NSM': 'm'}


def mapping_texts(mapping):
    """Runs `start,count,stride,delta;` of single scalars mapped by a constant step, and `scalar=text ` for the rest."""
    mapping = {p: r for p, r in mapping.items() if p >= 0x80}
    single = {p: ord(r) for p, r in mapping.items() if len(r) == 1}
    used, stepped = set(), []
    for point in sorted(single):
        if point in used:
            continue
        best = (1, 1)
        for stride in (1, 2):
            count = 1
            while single.get(point + count * stride, -1) - (point + count * stride) == single[point] - point:
                count += 1
            if count > best[0]:
                best = (count, stride)
        used.update(point + i * best[1] for i in range(best[0]))
        stepped.append('%x,%x,%d,%x;' % (point, best[0], best[1], (single[point] - point) & 0x1FFFFF))
    many, last = [], 0
    for point in sorted(p for p in mapping if len(mapping[p]) != 1):
        many.append('%x=%s ' % (point - last, ','.join('%x' % ord(c) for c in mapping[point])))
        last = point
    return ''.join(stepped), ''.join(many)


# --- public suffixes ---------------------------------------------------------

def suffix_text():
    path = os.path.join(os.path.dirname(publicsuffixlist.__file__), 'public_suffix_list.dat')
    text = open(path, encoding='utf-8').read()
    stamp = re.search(r'VERSION: (\d{4}-\d\d-\d\d)', text).group(1)
    tree = {}
    for line in text.splitlines():
        rule = line.split()[0] if line.split() else ''
        if not rule or rule.startswith('//'):
            continue
        mark, node = '', tree
        if rule.startswith('!'):
            mark, rule = '!', rule[1:]
        labels = rule.split('.')[::-1]
        for i, label in enumerate(labels):
            entry = node.setdefault(label, ['~', {}])
            if i == len(labels) - 1:
                entry[0] = mark
            node = entry[1]

    def write(node):
        return ' '.join(entry[0] + label + ('(' + write(entry[1]) + ')' if entry[1] else '') for label, entry in sorted(node.items()))
    return write(tree), stamp


# --- writing -----------------------------------------------------------------

def cut(text):
    return [text[i:i + WIDTH] for i in range(0, len(text), WIDTH)]


def raw(lines):
    return '#"""\n' + '\n'.join('        ' + line for line in lines) + '\n        """#'


def joined(text):
    """Lines that are one text: each ends in an escaped line break."""
    return '#"""\n' + '\\#\n'.join('        ' + line for line in cut(text)) + '\n        """#'


def wrapped(text):
    """Lines broken at spaces; the break stands for the space."""
    lines, line = [], ''
    for word in text.split(' '):
        if len(line) + len(word) + 1 > WIDTH:
            lines.append(line)
            line = ''
        line += (' ' if line else '') + word
    return lines + [line]


def scalar_file(name, summary, entries):
    with open(os.path.join(HERE, name + '.swift'), 'w', encoding='utf-8') as file:
        file.write('// Generated by generate.py from idna %s (BSD-3-Clause; Unicode %s) and Unicode %s: do not edit.\n\n' % (
            version('idna'), idnadata.__version__, ud.unidata_version))
        file.write('/// %s\nenum %s {\n' % (summary, name))
        file.write('\n'.join('    /// %s\n    static let %s: StaticString = %s\n' % entry for entry in entries) + '}\n')


def write_scalars():
    classes, legend, (stepped, many) = scalar_texts()
    scalar_file('GeneratedHostScalars', 'What scalars are in a host name; `HostScalars` reads it.', [
        ('Letter of a class, then kind, mark, direction, joining type and virama, one letter each.', 'legend', raw(wrapped(legend))),
        ('Runs of a class letter and a length in hex, from scalar 0 on; `A`…`F` are digits.', 'classes', joined(classes))])
    scalar_file('GeneratedHostMapping', 'What scalars of a host name are mapped to (UTS 46); `HostScalars` reads it.', [
        ('Runs `start,count,stride,delta;` in hex, the delta modulo 2^21.', 'steps', joined(stepped)),
        ('Distance from the scalar before, and what it is mapped to.', 'texts', joined(many))])


def write_suffixes():
    text, stamp = suffix_text()
    lines = wrapped(text)
    half = (len(lines) + 1) // 2
    for number, part in enumerate((lines[:half], lines[half:]), 1):
        with open(os.path.join(HERE, 'GeneratedSuffixes%d.swift' % number), 'w', encoding='utf-8') as file:
            file.write('// Generated by generate.py from the Public Suffix List of %s: do not edit.\n' % stamp)
            file.write('// The list is subject to the terms of the Mozilla Public License, v. 2.0: https://mozilla.org/MPL/2.0/\n\n')
            file.write('/// Part %d of the public suffixes as a tree of labels, the last label outermost; `DomainTrie` says how it is written.\n' % number)
            file.write('enum GeneratedSuffixes%d {\n' % number)
            if number == 1:
                file.write('    /// The day of the list.\n    static let date = "%s"\n' % stamp)
            file.write('    static let text: StaticString = %s\n}\n' % raw(part))


write_scalars()
write_suffixes()
