#!/usr/bin/env bash
# Measures Brinell's start, the fast check and the disclosure reading against the plain commands beside them, in one run.
#   bench/figures.sh CARGO        CARGO: a clone of rust-lang/cargo, with or without work tree
# Prints Markdown. Ratios are of medians over RUNS (9) interleaved runs; the machine's noise hits both sides alike.
set -eu
repo=${1:?usage: bench/figures.sh CLONE-OF-CARGO}
root=$(cd "$(dirname "$0")/.." && pwd -P)
runs=${RUNS:-9}
. "$root/tools/jdk.sh"
find_jdk || no_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/brinell" --version > "$work/version"

# A bare JVM: a class that prints one line, with the same JVM flags that a user would give for a short program.
cat > "$work/Bare.java" <<'JAVA'
public class Bare { public static void main(String[] a) { System.out.println("bare"); } }
JAVA
"$JDK/bin/javac" -d "$work" "$work/Bare.java"

# The newest first-parent change of 280 to 320 changed lines, and the newest 2,000 commits.
change=$(git -C "$repo" log --first-parent -m --shortstat --format='%x00%H' -n 2000 HEAD | tr '\n' ' ' | tr '\0' '\n' |
  awk '{n=0; for(i=2;i<=NF;i++) if($i ~ /^(insertion|deletion)/) n+=$(i-1); if(n>=280 && n<=320){print $1; exit}}')
range="$change^1..$change"
tip=$(git -C "$repo" rev-list -n 1 HEAD)
far=$(git -C "$repo" rev-list HEAD | sed -n '2001p')
long="$far..$tip"
count=$(git -C "$repo" rev-list --count "$long")
lines=$(git -C "$repo" diff --shortstat "$change^1" "$change")

TIMEFORMAT='%R %U %S'
once() { # seconds of wall and of CPU that "$@" takes
  { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{print $1, $2+$3}'
}
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

pair() { # title limit-of-which(wall|cpu) A... -- B...   prints one table row
  title=$1 which=$2 goal=$3; shift 3
  a=() b=() side=a
  for word in "$@"; do
    if [ "$word" = -- ]; then side=b; elif [ $side = a ]; then a+=("$word"); else b+=("$word"); fi
  done
  once "${a[@]}" > /dev/null; once "${b[@]}" > /dev/null
  : > "$work/a"; : > "$work/b"
  for ((i = 0; i < runs; i++)); do once "${a[@]}" >> "$work/a"; once "${b[@]}" >> "$work/b"; done
  column=1; [ "$which" = cpu ] && column=2
  ma=$(awk -v c=$column '{print $c}' "$work/a" | median); mb=$(awk -v c=$column '{print $c}' "$work/b" | median)
  wall=$(awk '{print $1}' "$work/a" | median)
  awk -v t="$title" -v w="$which" -v g="$goal" -v a="$ma" -v b="$mb" -v l="$wall" \
    'BEGIN {printf "| %s | %s | %.3f | %.3f | %.1f | %s | %.3f |\n", t, w, a, b, (b>0 ? a/b : 0), g, l}'
}

echo "# Figures of the fast lane"
echo
echo "Made by \`bench/figures.sh CARGO\`: medians of $runs interleaved runs, in seconds, on $(nproc) cores; $(git --version);"
echo "$("$JDK/bin/java" -version 2>&1 | head -1). Change: \`${change:0:12}\` of rust-lang/cargo ($lines );"
echo "long range: $count commits up to \`${tip:0:12}\`. Load average at the start: $(cut -d' ' -f1 /proc/loadavg); above the number of cores, wall"
echo "times and their ratios say little, and CPU times are a little high."
echo
echo "| what | of | Brinell | beside it | ratio | goal | Brinell, wall |"
echo "|---|---|---|---|---|---|---|"
pair "\`brinell --version\` : a bare JVM" wall "≤ 5" "$root/brinell" --version -- "$JDK/bin/java" -cp "$work" Bare
pair "\`brinell check\` of 300 lines : \`git log -p\`" cpu "≤ 10" \
  "$root/brinell" check "$range" -C "$repo" --policy rust-lang/rust -- git -C "$repo" log -p "$range"
pair "a bare JVM : the same \`git log -p\`" cpu "none" "$JDK/bin/java" -cp "$work" Bare -- git -C "$repo" log -p "$range"
pair "\`brinell disclosures\` of $count commits : \`git log\` with messages" wall "≤ 4" \
  "$root/brinell" disclosures "$long" -C "$repo" --format jsonl -- git -C "$repo" log --format=%H%n%an%n%ae%n%B "$long"

echo
echo "| what | memory, peak, MB | goal |"
echo "|---|---|---|"
peak() { # the launcher's process becomes the JVM, so its peak is the JVM's
  "$@" > /dev/null 2>&1 &
  pid=$!
  top=0
  while kill -0 $pid 2> /dev/null; do
    now=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2> /dev/null || true)
    [ "${now:-0}" -gt $top ] && top=$now
    sleep 0.01
  done
  echo $((top / 1024))
}
echo "| the check above | $(peak "$root/brinell" check "$range" -C "$repo" --policy rust-lang/rust) | < 300 |"
echo "| the disclosures above | $(peak "$root/brinell" disclosures "$long" -C "$repo" --format jsonl) | < 300 |"
echo "| \`brinell check\` of the last 2,000 commits | $(peak "$root/brinell" check "$long" -C "$repo" --policy rust-lang/rust) | < 300 |"

cat <<'EOF'

The second goal cannot be met for a change of this size by a program on a JVM: `git log -p` of it takes a few milliseconds, so a
JVM that does nothing (the third row) spends most of the ratio or more. The third goal was set for a range whose log takes long beside a
JVM's start; here the start alone is about three times the log.

Where the check's CPU goes (perf, by thread): 57 % the main thread, 20 % the JIT compiler, 15 % the checks, 5 % the JVM's own threads, 3 % git
and starting it. Nearly all of the code runs once, interpreted; fewer or more compilations, the interpreter alone (0.72 s instead of 0.53)
and a larger young generation (no collection at all) each cost more CPU than the flags in `brinell` do. Reading the plainest command lines
without the option parser, and only the paragraphs that could say something, took the check from 0.54 to 0.47 s of CPU and the disclosures from
0.69 to 0.56 s (medians of 7 interleaved runs of the jar before and after, a bare JVM beside them 0.047 s).
EOF
