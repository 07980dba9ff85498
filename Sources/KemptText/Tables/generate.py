#!/usr/bin/env python3
"""Writes the generated tables beside this file from Python's own Unicode database.

Run:  python3 Sources/KemptText/Tables/generate.py
The tables follow the Unicode version of the Python that runs it (`unicodedata.unidata_version`), which the files name.
Source of the facts: Unicode Character Database (Unicode licence), as packed in CPython's `unicodedata` module.

Each table is one `StaticString`, because a literal of text costs the compiler nothing while an array literal of
thousands of numbers costs seconds. `TableReader.swift` says how each is read.
"""
import os
import re
import unicodedata as ud

HERE = os.path.dirname(os.path.abspath(__file__))
LAST = 0x110000
WIDTH = 150

SPACES = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85}  # besides the categories Zs, Zl, Zp
ZERO_WIDTH = {0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}
INVISIBLE = {0x061C, 0x180E, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2061, 0x2065),
             *range(0x2066, 0x2070), 0xFFF9, 0xFFFA, 0xFFFB}


def scalars():
    return (c for c in range(LAST) if not 0xD800 <= c < 0xE000)


def lower(c):
    if c == 0x130:
        return 0x69  # İ: one scalar, whatever the locale
    text = chr(c).lower()
    return ord(text) if len(text) == 1 else c


def is_georgian(c):
    return 0x10A0 <= c <= 0x10FF or 0x1C90 <= c <= 0x1CBF or 0x2D00 <= c <= 0x2D2F


def upper(c):
    if is_georgian(c):
        return c  # Georgian has capitals for whole lines only, never for a name's first letter
    text = chr(c).upper()
    if len(text) != 1:
        text = chr(c).title()
    return ord(text) if len(text) == 1 else c


def letter_class(c):
    """One capital a class: see `ScalarTable.Flags`."""
    if c in ZERO_WIDTH:
        return 'Z'
    category = ud.category(chr(c))
    if 0x2B9 <= c <= 0x2DF or c == 0x374:  # U+0374 is canonically U+02B9
        return 'X'  # modifier apostrophes, primes and tone letters: punctuation in the names people type
    if c in SPACES or category in ('Zs', 'Zl', 'Zp'):
        return 'S'
    if c in INVISIBLE or category == 'Cc':
        return 'K'
    if category[0] == 'L':
        if is_georgian(c):
            return 'O'
        return {'Lu': 'U', 'Lt': 'U', 'Ll': 'L'}.get(category, 'O')
    if category == 'Nd':
        return 'N'
    if category[0] == 'M':
        return 'M'
    return 'X'


def runs(values):
    """(value, length) of neighbours that are alike."""
    last, length = None, 0
    for value in values:
        if value == last:
            length += 1
            continue
        if length:
            yield last, length
        last, length = value, 1
    if length:
        yield last, length


def class_text():
    """Runs `Xlen`; `P` is an alternation of upper and lower, as in Latin Extended."""
    classes = [letter_class(c) if not 0xD800 <= c < 0xE000 else 'X' for c in range(LAST)]
    pieces, i = [], 0
    while i < LAST:
        j = i
        while j + 1 < LAST and classes[j] == 'U' and classes[j + 1] == 'L':
            j += 2
        if j - i >= 4:
            pieces.append('P%x' % (j - i))
            i = j
            continue
        j = i
        while j < LAST and classes[j] == classes[i]:
            j += 1
        pieces.append('%s%x' % (classes[i], j - i))
        i = j
    while pieces[-1][0] == 'X':
        pieces.pop()
    return ''.join(pieces)


def case_text(function):
    """Runs `start,count,stride,delta;` where every stride-th scalar maps to itself plus delta modulo 2^16."""
    pairs = [(c, (function(c) - c) & 0xFFFF) for c in scalars() if function(c) != c]
    for c, _ in pairs:
        assert function(c) >> 16 == c >> 16, hex(c)
    pieces, i = [], 0
    while i < len(pairs):
        best = (1, 1)
        for stride in (1, 2):
            count = 1
            while i + count < len(pairs) and pairs[i + count] == (pairs[i][0] + count * stride, pairs[i][1]):
                count += 1
            best = max(best, (count, stride))
        count, stride = best
        pieces.append('%x,%x,%x,%x;' % (pairs[i][0], count, stride, pairs[i][1]))
        i += count
    return ''.join(pieces)


def script(c):
    if letter_class(c) not in 'ULO':
        return 'c'
    name = ud.name(chr(c), '')
    for prefix, code in (('LATIN', 'l'), ('FULLWIDTH LATIN', 'l'), ('FEMININE ORDINAL', 'l'), ('MASCULINE ORDINAL', 'l'),
                         ('KELVIN', 'l'), ('ANGSTROM', 'l'), ('CYRILLIC', 'y'), ('GREEK', 'g'), ('COPTIC', 'o'),
                         ('MODIFIER LETTER CYRILLIC', 'y'), ('MODIFIER', 'c'), ('MICRO SIGN', 'c')):
        if name.startswith(prefix):
            return code
    return 'o'


def range_text(values):
    """`start,length,code;` for each run whose code is not None."""
    pieces, at = [], 0
    for value, length in runs(values):
        if value is not None:
            pieces.append('%x,%x,%s;' % (at, length, value))
        at += length
    return ''.join(pieces)


def script_text():
    codes = {'l': 1, 'y': 2, 'g': 3, 'o': 4}
    return range_text(None if 0xD800 <= c < 0xE000 or script(c) == 'c' else '%x' % codes[script(c)] for c in range(LAST))


def decompositions():
    for c in scalars():
        text = ud.decomposition(chr(c))
        if text and text[0] != '<':
            yield c, [int(part, 16) for part in text.split()]


def compositions():
    for c, parts in decompositions():
        if len(parts) == 2 and ud.normalize('NFC', chr(c)) == chr(c):
            yield parts[0], parts[1], c


def suspect_text():
    """Scalars that may change under NFC: NFC_Quick_Check No or Maybe, or a combining class other than 0."""
    seconds = {second for _, second, _ in compositions()} | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))

    def suspect(c):
        if 0xD800 <= c < 0xE000:
            return None
        return '1' if ud.combining(chr(c)) or c in seconds or ud.normalize('NFC', chr(c)) != chr(c) else None
    return range_text(suspect(c) for c in range(LAST))


def combining_text():
    return range_text(None if 0xD800 <= c < 0xE000 or not ud.combining(chr(c)) else '%x' % ud.combining(chr(c)) for c in range(LAST))


def decomposition_text():
    return ''.join('%x,%s;' % (c, ','.join('%x' % part for part in parts)) for c, parts in decompositions())


def composition_text():
    return ''.join('%x,%x,%x;' % entry for entry in sorted(compositions()))


# Latin letters that carry no separable mark. The rest follows from compatibility decomposition or the letter's name.
LATIN = {'ł': 'l', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ß': 'ss', 'ẞ': 'ss', 'æ': 'ae', 'œ': 'oe', 'ħ': 'h', 'ı': 'i',
         'ĸ': 'k', 'ŋ': 'n', 'ŧ': 't', 'ƒ': 'f', 'ə': 'a', 'ǝ': 'a', 'ɛ': 'e', 'ɔ': 'o', 'ȷ': 'j', 'ɑ': 'a', 'ɣ': 'g', 'ʒ': 'z',
         'ʃ': 's', 'ɪ': 'i', 'ʊ': 'u', 'ʋ': 'v', 'ɩ': 'i', 'ɡ': 'g', 'ƿ': 'w', 'ȣ': 'ou', 'ƨ': 's', 'ɯ': 'u', 'ɵ': 'o'}


def latin_fold(c):
    small = chr(lower(c))
    if lower(c) >= 0x2C60 > c:
        return None  # Ⱥ, Ⱦ: their small letters lie outside the table, and case must not matter
    if small in LATIN:
        return LATIN[small]
    plain = ''.join(part for part in ud.normalize('NFKD', small) if ud.category(part)[0] == 'L').lower()
    plain = ''.join(LATIN.get(part, part) for part in plain if part != 'ʼ')
    if re.fullmatch('[a-z]{1,3}', plain):
        return plain
    match = re.match('LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH', ud.name(chr(c), ''))
    return match.group(1).lower() if match else None


def latin_text():
    ranges = [*range(0xAA, 0x2B0), *range(0x1E00, 0x1F00), *range(0xFB00, 0xFB07), *range(0xFF21, 0xFF5B)]
    pieces = []
    for c in ranges:
        if script(c) == 'l' and latin_fold(c):
            pieces.append(chr(c) + latin_fold(c))
    pieces += [chr(0xFF10 + digit) + str(digit) for digit in range(10)]
    return ' '.join(pieces) + ' '


def greek_text():
    """Greek with its accents taken off, and final sigma as sigma."""
    pieces = []
    for c in [*range(0x370, 0x400), *range(0x1F00, 0x2000)]:
        if script(c) != 'g':
            continue
        plain = ''.join(part for part in ud.normalize('NFKD', chr(c)) if ud.category(part)[0] == 'L')
        plain = ''.join(chr(lower(ord(part))) for part in plain).replace('ς', 'σ').replace('ϲ', 'σ')
        if plain and plain != chr(lower(c)) and len(plain) == 1:
            pieces.append(chr(c) + plain)
    return ' '.join(pieces) + ' '


def cut(text, at):
    """Lines of at most WIDTH characters."""
    return [text[i:i + at] for i in range(0, len(text), at)]


def quoted(lines):
    return '"""\n' + '\\\n'.join('        ' + line for line in lines) + '\n        """'


def literal(text):
    return quoted(cut(text, WIDTH))


def spaced_literal(text):
    lines, line = [], ''
    for word in text.split(' ')[:-1]:
        if len(line) + len(word) > WIDTH:
            lines.append(line)
            line = ''
        line += word + ' '
    lines.append(line.rstrip())
    return quoted(lines)


def write(name, doc, entries):
    with open(os.path.join(HERE, name), 'w', encoding='utf-8') as file:
        file.write('// Generated by generate.py from Unicode %s: do not edit.\n\n' % ud.unidata_version)
        file.write('%s\n' % doc)
        file.write('extension GeneratedTables {\n')
        for index, (key, comment, value) in enumerate(entries):
            file.write('%s    /// %s\n    static let %s: StaticString = %s\n' % ('\n' if index else '', comment, key, value))
        file.write('}\n')


def main():
    write('GeneratedScalars.swift', '/// Classes, cases and scripts of all scalars.', [
        ('classes', 'Runs of a class letter and a length in hex, from scalar 0 on.', literal(class_text())),
        ('lowercase', 'Runs `start,count,stride,delta;` in hex.', literal(case_text(lower))),
        ('uppercase', 'Runs `start,count,stride,delta;` in hex.', literal(case_text(upper))),
        ('scripts', 'Runs `start,length,script;` in hex.', literal(script_text())),
        ('normalizationSuspects', 'Runs `start,length,1;` of scalars that may change under NFC.', literal(suspect_text())),
    ])
    write('GeneratedNormalization.swift', '/// Canonical decomposition, combining classes and composition; Hangul is computed.', [
        ('combiningClasses', 'Runs `start,length,class;` in hex.', literal(combining_text())),
        ('decompositions', '`scalar,first[,second];` in hex, by scalar.', literal(decomposition_text())),
        ('compositions', '`first,second,composite;` in hex, by first and second.', literal(composition_text())),
    ])
    write('GeneratedFolding.swift', '/// Letters without their marks.', [
        ('latin', 'A letter, its replacement in ASCII, a space.', spaced_literal(latin_text())),
        ('greek', 'A letter, its plain letter, a space.', spaced_literal(greek_text())),
    ])


main()
