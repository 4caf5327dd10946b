"""Tests of `noise`: python3 -m unittest discover eval/mutation"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
HEAD = "change\tid\tplace\tfault\tshown\tverdict\treason\n"
CHANGES = "name\trepository\tbase\thead\tchanged lines\tfeatures\tnote\na\tr\tb\th\t30\t\tseen\nb\tr\tb\th\t30\t\thold-out\n"


def noise(*rows):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "changes.tsv").write_text(CHANGES)
        (folder / "survivors.tsv").write_text(HEAD + "".join("\t".join(r) + "\n" for r in rows))
        return subprocess.run(
            [sys.executable, HERE / "noise", "--changes", folder / "changes.tsv", folder / "survivors.tsv"],
            capture_output=True, text=True,
        )


class Noise(unittest.TestCase):
    def test_counts_what_is_shown_now_and_what_was_read(self):
        done = noise(
            ("a-1", "1", "p", "f", "default", "gap", "r"), ("a-1", "2", "p", "f", "line", "noise", "r"),
            ("a-1", "3", "p", "f", "gone", "noise", "r"), ("b-1", "4", "p", "f", "default", "noise", "r"),
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("| a-1 (seen) | 1 | 1 | 0 | 0 | 0 % | 0 % | 3 | 67 % |", done.stdout)
        self.assertIn("| **all hold-out** | 1 | 0 | 0 | 1 | 100 % | 100 % | 1 | 100 % |", done.stdout)
        self.assertIn("| **all** | 2 | 1 | 0 | 1 | 50 % | 50 % | 4 | 75 % |", done.stdout)

    def test_refuses_a_verdict_that_it_does_not_know(self):
        done = noise(("a-1", "1", "p", "f", "default", "perhaps", "r"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("perhaps", done.stderr)


if __name__ == "__main__":
    unittest.main()
