"""Scores what the reader said against labels.jsonl. Called by ./score, which reads the commits.

usage: score.py LABELS FOLDER    FOLDER holds OWNER+NAME.jsonl, one line of the reader a commit

A commit declares AI use when its level is assisted, generated, autonomous or unspecified. Labels with "ai": null are
ambiguous even to a careful reader and are left out. Exit 1 when a labelled commit was not read.
"""
import json
import os
import sys

USE = {"assisted", "generated", "autonomous", "unspecified"}


def main(labels, folder):
    said, missing, wrong = {}, 0, []
    counts = {"tp": 0, "fp": 0, "fn": 0, "tn": 0}
    same = scored = 0
    for line in open(labels):
        label = json.loads(line)
        repo = label["repo"].replace("/", "+")
        if repo not in said:
            path = os.path.join(folder, repo + ".jsonl")
            lines = open(path) if os.path.exists(path) else []
            said[repo] = {o["commit"]: o["level"] for o in map(json.loads, lines)}
        level = said[repo].get(label["commit"])
        if level is None:
            missing += 1
            continue
        if label["ai"] is None:
            continue
        scored += 1
        same += level == label["level"]
        truth, got = bool(label["ai"]), level in USE
        counts[("t" if truth == got else "f") + ("p" if got else "n")] += 1
        if truth != got:
            wrong.append(f"{label['repo']} {label['commit']} wanted {label['level']}, got {level}")
    tp, fp, fn = counts["tp"], counts["fp"], counts["fn"]
    print(f"{scored} commits scored, {missing} not read")
    if not tp:
        sys.exit("nothing was found: is the folder of clones right?")
    print(f"precision {tp / (tp + fp):.4f} ({tp} of {tp + fp})   recall {tp / (tp + fn):.4f} ({tp} of {tp + fn})")
    print(f"level agrees {same / scored:.4f} ({same} of {scored})")
    if "--misses" in sys.argv:
        print("\n".join(wrong))
    sys.exit(1 if missing else 0)


main(sys.argv[1], sys.argv[2])
