"""Proves that `compare` sees what it is there for: python3 -m unittest discover eval/mutation"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent


def ours(line, column, operator, replacement, outcome, file="src/lib.rs", function="impl W / fn next", **more):
    return dict(
        id=f"{line}{column}", file=file, line=line, column=column, function=function, original="?",
        replacement=replacement, operator=operator, outcome=outcome, tests=[], seconds=0.1, **more
    )


def theirs(line, column, genre, replacement, summary, file="src/lib.rs", function="<impl Iterator for W>::next", start=10, end=20):
    span = lambda a, b, c, d: {"start": {"line": a, "column": b}, "end": {"line": c, "column": d}}
    mutant = dict(
        name=f"{file}:{line}:{column}: replace in {function}", package="p", file=file, genre=genre, replacement=replacement,
        function=dict(function_name=function, return_type="", span=span(start, 1, end, 2)), span=span(line, column, line, column + 1),
    )
    return dict(scenario={"Mutant": mutant}, summary=summary, phase_results=[])


class CompareTest(unittest.TestCase):
    def run_on(self, left, right, *arguments, diff=None, reasons=None):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "b.jsonl").write_text("".join(json.dumps(o, ensure_ascii=False) + "\n" for o in left))
            (folder / "outcomes.json").write_text(json.dumps({"outcomes": [dict(scenario="Baseline", summary="Success"), *right]}))
            more = list(arguments)
            for name, text in (("diff", diff), ("reasons", reasons)):
                if text:
                    (folder / name).write_text(text)
                    more += [f"--{name}", str(folder / name)]
            return subprocess.run(
                [sys.executable, HERE / "compare", *more, folder / "b.jsonl", folder / "outcomes.json"],
                capture_output=True, text=True, check=False,
            )

    def counts(self, *arguments, **more):
        printed = self.run_on(*arguments, "--summary", **more).stdout
        return [int(c) for c in printed.strip(" |\n").split(" | ")[1:]]

    def test_same_class(self):
        left = [ours(12, 5, "boundary", "<=", "killed"), ours(13, 5, "unary", "", "unreached"), ours(14, 5, "guard", "true", "unviable")]
        right = [
            theirs(12, 5, "BinaryOperator", "<=", "Timeout"), theirs(13, 5, "UnaryOperator", "", "MissedMutant"),
            theirs(14, 5, "MatchArmGuard", "true", "Unviable"),
        ]
        self.assertEqual([3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], self.counts(left, right))

    def test_every_kind_of_difference(self):
        left = [
            ours(11, 5, "logic", "||", "survived"), ours(12, 5, "logic", "||", "killed"), ours(13, 5, "logic", "||", "unviable"),
            ours(14, 5, "logic", "||", "killed"), ours(15, 5, "logic", "||", "undecided"), ours(16, 5, "range", "..=", "survived"),
        ]
        right = [
            theirs(11, 5, "BinaryOperator", "||", "CaughtMutant"), theirs(12, 5, "BinaryOperator", "||", "MissedMutant"),
            theirs(13, 5, "BinaryOperator", "||", "CaughtMutant"), theirs(14, 5, "BinaryOperator", "||", "Unviable"),
            theirs(15, 5, "BinaryOperator", "||", "CaughtMutant"), theirs(17, 5, "BinaryOperator", "||", "CaughtMutant"),
        ]
        self.assertEqual([5, 0, 1, 1, 1, 1, 1, 5, 1, 0, 0, 1], self.counts(left, right))
        self.assertEqual(1, self.run_on(left, right, "--check").returncode)

    def test_another_replacement_is_another_mutant(self):
        left, right = [ours(12, 5, "comparison", "==", "killed")], [theirs(12, 5, "BinaryOperator", "<=", "CaughtMutant")]
        self.assertEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0], self.counts(left, right))

    def test_bodies_by_function_and_text(self):
        left = [ours(11, 30, "body", "Some(Default::default())", "killed"), ours(41, 3, "body", "None", "survived")]
        right = [
            theirs(12, 9, "FnValue", "Some( Default::default() )", "CaughtMutant"),
            theirs(42, 9, "FnValue", "None", "CaughtMutant", start=41, end=50), theirs(12, 9, "FnValue", "None", "CaughtMutant"),
        ]
        self.assertEqual([2, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0], self.counts(left, right))

    def test_bytes_against_characters(self):
        left = [ours(12, 9, "logic", "||", "killed"), ours(12, 19, "logic", "||", "survived")]
        right = [theirs(12, 7, "BinaryOperator", "||", "CaughtMutant"), theirs(12, 15, "BinaryOperator", "||", "CaughtMutant")]
        self.assertEqual([2, 1, 1], self.counts(left, right)[:3])

    def test_packages_below_the_root(self):
        left = [ours(12, 5, "logic", "||", "killed", file="crates/a/src/lib.rs")]
        self.assertEqual([1, 1], self.counts(left, [theirs(12, 5, "BinaryOperator", "||", "CaughtMutant")])[:2])

    def test_outside_the_diff(self):
        diff = "--- a/src/lib.rs\n+++ b/src/lib.rs\n@@ -11,2 +11,3 @@\n x\n+y\n z\n"
        left = [ours(12, 5, "logic", "||", "killed"), ours(13, 5, "logic", "||", "killed"), ours(14, 5, "logic", "||", "killed")]
        right = [theirs(12, 5, "BinaryOperator", "||", "CaughtMutant")]
        self.assertEqual([0, 2, 0], self.counts(left, right, diff=diff)[-3:])

    def test_reasons(self):
        left, right = [ours(12, 5, "logic", "||", "killed")], [theirs(12, 5, "BinaryOperator", "||", "MissedMutant")]
        done = self.run_on(left, right, "--name", "c-1", "--check", reasons="c-1\tsrc/lib.rs:12:5\t||\ta test of a dependent\n")
        self.assertEqual(0, done.returncode)
        self.assertIn("a test of a dependent", done.stdout)

    def test_nothing_to_compare_is_an_error(self):
        done = self.run_on([], [theirs(12, 5, "BinaryOperator", "||", "MissedMutant")])
        self.assertEqual((2, ""), (done.returncode, done.stdout))


if __name__ == "__main__":
    unittest.main()
