#!/usr/bin/env python3
"""Checks a Holmes case without Holmes: needs nothing but Python 3.6 and its standard library.

    python3 verify_case.py CASE [SEAL]

SEAL is the last seal as a report printed it; with it, a case that was cut or rewritten as a whole
is found too. Prints what is wrong, the first wrong entry first, and then one line that sums up.
Exit status: 0 the case is whole, 1 it is not, 3 it could not be read. The format is described in
casefile.md; this script follows that page and was not derived from Holmes' own code.
"""

import hashlib
import itertools
import json
import os
import sqlite3
import sys
import urllib.parse
import zlib

APPLICATION = 0x484F4C4D  # "HOLM"
NO_SEAL = "0" * 64
PART = 1 << 20  # bytes that a row of content holds at most, before packing
COLUMNS = ["number", "at", "kind", "request", "tool", "nature", "result", "why", "outcome",
           "attached", "asked"]  # in the order in which the seal covers them

# SHA-256 of the definitions of all tables, indexes and triggers, for each version of the format.
SCHEMAS = {1: "67c04c4cd65d3631eb3d58119bf708f4fb330af2bbf4933a92544f0e74d544e7",
           2: "54901944fcd28fe5dad2c20222f9bf7e6dbaa674ca026ba10e4c6e0cb488d0ea"}


class Unreadable(Exception):
    """The file is no case, or SQLite cannot read it."""


def open_case(path):
    if not os.path.isfile(path):
        raise Unreadable("there is no case file " + path)
    address = "file:" + urllib.parse.quote(os.path.abspath(path)) + "?mode=ro"
    if not os.access(os.path.dirname(os.path.abspath(path)), os.W_OK):
        address += "&immutable=1"  # nobody writes there, and SQLite could not lock it
    case = sqlite3.connect(address, uri=True)
    case.text_factory = bytes  # a column that was changed need not be UTF-8
    if case.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise Unreadable(path + " is no case file")
    version = case.execute("PRAGMA user_version").fetchone()[0]
    if version not in SCHEMAS:
        raise Unreadable("%s is a case of version %d, which this script does not know"
                         % (path, version))
    return case, version


def column_bytes(value):
    """A column as the seal covers it: text as it is, a whole number in decimal digits."""
    return value if isinstance(value, bytes) else str(value).encode()


def netstring(value):
    return b"%d:%s," % (len(value), value)


def seal_of(previous, columns):
    """SHA-256 over the seal before and all columns, each as length, colon, bytes, comma."""
    parts = map(netstring, [previous] + columns)
    return hashlib.sha256(b"".join(parts)).hexdigest().encode()


def check_chain(case, seal, found):
    """Walks the entries; returns their number, the last seal and what they cite."""
    previous, last, count, sealed_at, cited = NO_SEAL.encode(), 0, 0, None, {}
    query = "SELECT %s, seal FROM entry ORDER BY number" % ", ".join(COLUMNS)
    for row in case.execute(query):
        number, row = row[0], [column_bytes(value) for value in row]
        columns, carried = row[:-1], row[-1]
        if number != last + 1:
            found("Entry %d follows %d: entries between were removed" % (number, last))
        elif seal_of(previous, columns) != carried:
            found("Entry %d does not carry the seal of what it says after the entry before: one of"
                  " them was changed or moved" % number)
        cite(number, row[COLUMNS.index("outcome")], row[COLUMNS.index("attached")], cited)
        if seal is not None and carried == seal.encode():
            sealed_at = number
        previous, last, count = carried, number, count + 1
    if seal is not None and sealed_at is None:
        found("The case has no entry with the seal %s: it was cut or rewritten since that was"
              " printed" % seal)
    return count, str(previous, "utf-8", "replace"), cited


def cite(number, outcome, attached, cited):
    try:
        hashes = [h.encode() for h in json.loads(attached.decode())]
    except (ValueError, AttributeError, TypeError):
        hashes = []  # not as Holmes writes it, so the seal is wrong and was reported
    for sha256 in [outcome] * bool(outcome) + hashes:
        cited.setdefault(sha256, number)


def check_signatures(case, found):
    """Each signature must name a seal that its entry carries. Ed25519 is not in Python's library:
    casefile.md shows how OpenSSL checks the signature itself."""
    query = "SELECT number, request FROM entry WHERE kind = 'sign' AND result = 'done'"
    for number, request in case.execute(query).fetchall():
        try:
            signed = json.loads(column_bytes(request).decode())
            entry, seal = int(signed["entry"]), signed["seal"].encode()
        except (ValueError, KeyError, TypeError, AttributeError):
            found("Entry %d is no signature that can be read" % number)
            continue
        row = case.execute("SELECT seal FROM entry WHERE number = ?", (entry,)).fetchone()
        if entry >= number or row is None or column_bytes(row[0]) != seal:
            found("Entry %d signs a seal that entry %d does not carry" % (number, entry))


def check_contents(case, cited, found):
    """Every content must have its hash and be cited; everything that is cited must be there."""
    held = set()
    query = "SELECT sha256, part, packed FROM content ORDER BY rowid"
    for sha256, rows in itertools.groupby(case.execute(query), lambda row: column_bytes(row[0])):
        held.add(sha256)
        if unpacked_sha256(rows) != sha256:
            found("The case holds other bytes than %s under that hash" % str(sha256, "utf-8", "replace"))
    for sha256 in sorted(set(cited) - held, key=lambda h: (cited[h], h)):
        found("Entry %d cites %s, which is missing" % (cited[sha256], str(sha256, "utf-8", "replace")))
    for sha256 in sorted(held - set(cited)):
        found("The case holds %s, which no entry cites" % str(sha256, "utf-8", "replace"))


def unpacked_sha256(rows):
    digest = hashlib.sha256()
    for expected, (_, part, packed) in enumerate(rows):
        stream = zlib.decompressobj()
        try:
            content = stream.decompress(packed, PART + 1)
        except (zlib.error, TypeError):
            return None
        if part != expected or len(content) > PART or not stream.eof or stream.unused_data:
            return None
        digest.update(content)
    return digest.hexdigest().encode()


def check_file(case, version, found):
    """The rules that keep the log append-only must be there, and SQLite must find no damage."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
    definitions = b"\n".join(b"%s %s: %s" % row for row in case.execute(query))
    if hashlib.sha256(definitions).hexdigest() != SCHEMAS[version]:
        found("The case does not have the tables, indexes and triggers of a case")
    for (line,) in case.execute("PRAGMA integrity_check(20)"):
        if line != b"ok":
            found("The case is damaged: " + str(line, "utf-8", "replace"))


def check_closing(case, path, found):
    """The whole file as it was closed, but for these 64 digits, which end the page they lie on."""
    if any(os.path.exists(path + end) for end in ("-wal", "-journal")):
        return  # it is open for writing, or was not closed
    page = case.execute("SELECT rootpage FROM sqlite_master WHERE name = 'closing'").fetchone()[0]
    place, digest = page * case.execute("PRAGMA page_size").fetchone()[0] - 64, hashlib.sha256()
    with open(path, "rb") as file:
        for at in range(0, place, PART):
            digest.update(file.read(min(PART, place - at)))
        digits = file.read(64)
        digest.update(b"0" * 64)
        for part in iter(lambda: file.read(PART), b""):
            digest.update(part)
    if digits not in (b"0" * 64, digest.hexdigest().encode()):
        found("The case is not byte for byte as it was closed: its file was changed since")


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    faults, count, last_seal = [], 0, NO_SEAL
    seal = arguments[1].lower() if len(arguments) == 2 else None
    try:
        case, version = open_case(arguments[0])
    except (Unreadable, sqlite3.Error, UnicodeError) as error:
        print("%s." % error, file=sys.stderr)
        return 3
    try:
        count, last_seal, cited = check_chain(case, seal, faults.append)
        check_signatures(case, faults.append)
        check_contents(case, cited, faults.append)
        check_file(case, version, faults.append)
        if version > 1:
            check_closing(case, arguments[0], faults.append)
    except (sqlite3.Error, UnicodeError, TypeError) as error:  # SQLite may quote broken bytes
        faults.append("The case cannot be read to its end: %s" % error)
    for fault in faults:
        print(fault + ".")
    print("%d entries, %d faults, last seal %s" % (count, len(faults), last_seal))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
