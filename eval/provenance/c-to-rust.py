"""Measures whether Rust ports can be told from C sources by streams that both languages have.

    python3 eval/provenance/c-to-rust.py NEGATIVES C=RUST...

NEGATIVES is a folder of Rust projects that are no ports; C a folder of C sources, RUST one with a port of it. A pair of functions is
known when both have the same name but for case, underscores and a project's prefix; names of the functions themselves are not compared.
Prints, for each kind of features, how many ports find their original first, and how many do above the score that one in 1,000 of
the negatives reaches.
"""

import collections
import math
import os
import re
import sys

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\\n])\'|0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?'
    r"|[A-Za-z_]\w*|->|<<=|>>=|<<|>>|[-+*/%&|^=!<>]=|&&|\|\||\+\+|--|[^\s]",
    re.S,
)
KEPT = set("+ - / % ^ | << >> < > == != <= >= && || ! ~ [ ? += -= *= /= %= &= |= ^= <<= >>= =".split())
WORDS = {"if", "else", "while", "for", "return", "break", "continue", "switch", "match", "case", "loop"}
SAME = {"->": ".", "match": "switch", "loop": "while"}
COMMON = set(
    """let mut fn pub unsafe as const static int unsigned char long short void struct enum sizeof use self impl u8 u16 u32 u64 i8
    i16 i32 i64 usize isize f32 f64 bool true false null some none ok err size_t uint8_t uint32_t uint64_t double float register
    goto do default extern inline ref move where in type crate mod typedef union""".split()
)


def number(text):
    text = text.replace("_", "")
    try:
        if text[:2] in ("0x", "0X"):
            return int(text, 16)
        return int(text) if re.fullmatch(r"\d+", text) else float(text)
    except ValueError:
        return text


def plain(name):
    return name.replace("_", "").lower()


def functions(path, rust):
    text = open(path, encoding="utf-8", errors="replace").read()
    tokens = [(m.group(), m.start()) for m in TOKEN.finditer(text) if not m.group().startswith(("//", "/*"))]
    words = [t for t, _ in tokens]
    i = 0
    while i < len(words):
        if rust and words[i] == "fn" and i + 1 < len(words):
            name, k = words[i + 1], i + 2
            while k < len(words) and words[k] not in "{;":
                k += 1
        elif not rust and words[i] == ")" and i + 1 < len(words) and words[i + 1] == "{":
            k, depth = i, 0
            while k >= 0:
                depth += (words[k] == ")") - (words[k] == "(")
                if depth == 0:
                    break
                k -= 1
            name, k = words[k - 1] if k > 0 else "", i + 1
        else:
            i += 1
            continue
        if k >= len(words) or words[k] != "{" or not re.match(r"[A-Za-z_]", name) or name in WORDS:
            i += 1
            continue
        end, depth = k, 0
        while end < len(words):
            depth += (words[end] == "{") - (words[end] == "}")
            if depth == 0:
                break
            end += 1
        lines = text.count("\n", tokens[k][1], tokens[min(end, len(words) - 1)][1]) + 1
        if lines >= 15:
            yield name, words[k:end]
        i = end + 1 if not rust else k + 1


def features(name, words, kind):
    found = set()
    if kind in ("names", "both"):
        for w in words:
            if re.match(r"[A-Za-z_]", w) and len(w) > 2 and w.lower() not in COMMON and plain(w) != plain(name):
                found.add(plain(w))
            elif w[0] == '"' and len(w) > 5:
                found.add(w)
    if kind in ("shape", "both"):
        stream = []
        for w in words:
            if w[0].isdigit():
                stream.append(str(number(w)))
                if len(w) > 2:
                    found.add(("number", number(w)))
            elif w in KEPT or w in WORDS:
                stream.append(SAME.get(w, w))
        for i in range(len(stream) - 4):
            found.add(tuple(stream[i : i + 5]))
    return found


def files(folder, ending):
    for at, _, names in os.walk(folder):
        for name in sorted(names):
            if name.endswith(ending) and "test" not in at:
                yield os.path.join(at, name)


def main():
    negatives = [f for p in files(sys.argv[1], ".rs") for f in functions(p, True)]
    originals, ports = [], []
    for pair in sys.argv[2:]:
        c, rust = pair.split("=")
        mine = [(n, w, c) for p in files(c, ".c") for n, w in functions(p, False)]
        known = {re.sub(r"^(yaml|bz2|bz|lz4)", "", plain(n)) for n, _, _ in mine}
        originals += mine
        ports += [
            (n, w, c)
            for p in files(rust, ".rs")
            for n, w in functions(p, True)
            if re.sub(r"^(yaml|bz2|bz|lz4)", "", plain(n)) in known
        ]
    print(len(originals), "functions of C,", len(ports), "ports,", len(negatives), "negatives")
    for kind in ("names", "shape", "both"):
        measure(kind, originals, ports, negatives)


def measure(kind, originals, ports, negatives):
    where = collections.defaultdict(list)
    sets = [features(n, w, kind) for n, w, _ in originals]
    others = [features(n, w, kind) for n, w in negatives]
    seen = collections.Counter(f for s in sets + others for f in s)
    weight = {f: math.log2((len(sets) + len(others) + 1) / c) for f, c in seen.items()}
    totals = [sum(weight[f] for f in s) for s in sets]
    for i, s in enumerate(sets):
        for f in s:
            if seen[f] <= 400:
                where[f].append(i)

    def best(found):
        sums = collections.Counter()
        total = 0
        for f in found:
            w = weight.get(f, math.log2(len(sets) + len(others)))
            total += w
            for i in where.get(f, ()):
                sums[i] += w
        rank = [(s / max(1, min(total, totals[i])) * min(1, s / 60), i) for i, s in sums.items()]
        return max(rank, default=(0, -1))

    scores = sorted((best(s)[0] for s in others), reverse=True)
    threshold = scores[len(scores) // 1000]
    first = caught = 0
    by = collections.defaultdict(lambda: [0, 0, 0])
    for n, w, c in ports:
        score, i = best(features(n, w, kind))
        strip = lambda x: re.sub(r"^(yaml|bz2|bz|lz4)", "", plain(x))
        right = i >= 0 and originals[i][2] == c and strip(originals[i][0]) == strip(n)
        same = i >= 0 and originals[i][2] == c
        by[c][0] += 1
        by[c][1] += right
        by[c][2] += same and score > threshold
        first += right
        caught += same and score > threshold
    print(f"{kind}: first {100 * first / len(ports):.1f} %, caught at 1 in 1,000 (score {threshold:.2f}) {100 * caught / len(ports):.1f} %")
    for c, (n, r, k) in sorted(by.items()):
        print(f"    {os.path.basename(c)}: {n} ports, first {100 * r / n:.0f} %, caught {100 * k / n:.0f} %")


main()
