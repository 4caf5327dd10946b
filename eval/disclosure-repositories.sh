#!/usr/bin/env bash
# Checks the last 200 first-parent commits of each repository under two opposite policies and prints a table in Markdown.
#   eval/disclosure-repositories.sh FOLDER NAME=CLONE…      FOLDER: where the dossiers are written, to be read
# One dossier a repository and policy for the whole range; and what each commit says, one line a commit.
set -eu
folder=${1:?usage: eval/disclosure-repositories.sh FOLDER NAME=CLONE…}
shift
root=$(cd "$(dirname "$0")/.." && pwd -P)
mkdir -p "$folder"
"$root/brinell" --version > /dev/null
TIMEFORMAT=%R
echo "| repository | range | commits | files | declared (assisted, generated, autonomous, unspecified) | none | nothing said | contradictions | linux-kernel | kubernetes | check, s |"
echo "|---|---|--:|--:|---|--:|--:|--:|---|---|--:|"
for pair in "$@"; do
  name=${pair%%=*} clone=${pair#*=}
  head=$(git -C "$clone" rev-parse HEAD)
  base=$(git -C "$clone" rev-list --first-parent -n 201 HEAD | tail -n 1)
  range=$base..$head
  said=$folder/$name.jsonl
  "$root/brinell" disclosures "$range" -C "$clone" --first-parent --format jsonl > "$said"
  level() { grep -c "\"level\":\"$1\",\"declarations\"" "$said" || true; }
  for policy in linux-kernel kubernetes; do
    out=$folder/$name-$policy
    seconds=$({ time "$root/brinell" check "$range" -C "$clone" --first-parent --policy $policy -o "$out.json" -o "$out.html" > "$out.txt" || true; } 2>&1)
  done
  verdicts() { sed -n '1,/^Said:/{/^Said:/!p}' "$folder/$name-$1.txt" | tr -s ' \n' ' ' | sed 's/^Answer: //; s/ $//'; }
  files=$(git -C "$clone" diff --name-only "$range" | wc -l)
  contradictions=$(grep -vc '"contradictions":\[\]' "$said" || true)
  echo "| $name | ${base:0:10}..${head:0:10} | $(wc -l < "$said") | $files | $(level assisted), $(level generated), $(level autonomous), $(level unspecified) | $(level none) | $(level undeclared) | $contradictions | $(verdicts linux-kernel) | $(verdicts kubernetes) | $seconds |"
done
