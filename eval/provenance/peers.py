"""Compares tools on the cases that PeerCases writes: which planted functions they find, what they say of files without one.

    python3 eval/provenance/peers.py CASES brinell INDEX            with ./brinell and an index of CASES/corpus/*
    python3 eval/provenance/peers.py CASES winnow HITS              windows of bytes in the manner of SCANOSS (gram 30, window 64)
    python3 eval/provenance/peers.py CASES cpd REPORT.xml           a report of PMD CPD over CASES, in the form xml
    python3 eval/provenance/peers.py CASES pairs FILE LEAST         lines of "case TAB known TAB strength" from any other tool

A planted function is found when its case is reported together with the file that it is from. A file without one is a false alarm when it
is reported together with any file of the corpus. Prints one row of a table: per cent for each kind of change, then false alarms.
"""

import collections
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
import zlib


def brinell(cases, index):
    # Brinell reads the cases as one folder; what the project accepts is the same for all.
    done = subprocess.run(
        ["./brinell", "provenance", os.path.join(cases, "cases"), "--index", index, "--format", "jsonl", "--accept", "MIT"],
        capture_output=True, text=True)
    for line in done.stdout.splitlines():
        found = json.loads(line)
        if found["level"] == "error":
            yield found["path"].split("/")[-3], found["crate"]


def grams(path):
    text = open(path, "rb").read().lower()
    text = bytes(c for c in text if 48 <= c <= 57 or 97 <= c <= 122)
    hashes = [zlib.crc32(text[i : i + 30]) for i in range(len(text) - 29)]
    chosen = set()
    for i in range(max(0, len(hashes) - 63)):
        chosen.add(min(hashes[i : i + 64]))
    return chosen


def winnow(cases, hits):
    known = {}
    where = collections.defaultdict(list)
    for name in sorted(os.listdir(os.path.join(cases, "corpus"))):
        for gram in grams(os.path.join(cases, "corpus", name, "src/lib.rs")):
            where[gram].append(name)
    for name in sorted(os.listdir(os.path.join(cases, "cases"))):
        counts = collections.Counter(
            k for g in grams(os.path.join(cases, "cases", name, "src/lib.rs")) for k in where.get(g, ()))
        for known, count in counts.items():
            if count >= int(hits):
                yield name, known


def cpd(cases, report, _=None):
    for duplication in xml.parse(report).getroot():
        if not duplication.tag.endswith("duplication"):
            continue
        names = {f.get("path").split("/")[-3] for f in duplication if f.tag.endswith("file")}
        known = [n for n in names if n.startswith("known-")]
        for case in names - set(known):
            for k in known:
                yield case, k


def pairs(cases, file, least):
    for line in open(file):
        case, known, strength = line.split("\t")
        if int(strength) >= int(least):
            yield case, known


def main():
    cases, tool, rest = sys.argv[1], sys.argv[2], sys.argv[3:]
    found = set({"brinell": brinell, "winnow": winnow, "cpd": cpd, "pairs": pairs}[tool](cases, *rest))
    hits, all_ = collections.Counter(), collections.Counter()
    for name in os.listdir(os.path.join(cases, "cases")):
        kind, number = name.rsplit(".", 1)
        all_[kind] += 1
        if kind == "negative":
            hits[kind] += any(case == name for case, _ in found)
        else:
            hits[kind] += (name, "known-" + number) in found
    order = ["verbatim", "reformatted", "locals-renamed", "all-renamed", "half", "half-renamed", "rewritten", "rewritten-renamed"]
    row = [f"{100 * hits[k] / max(1, all_[k]):.0f}" for k in order]
    print("| " + " ".join([tool] + rest[1:] if tool != "winnow" else [tool] + rest) + " | " + " | ".join(row) + f" | {hits['negative']} of {all_['negative']} |")


main()
