#!/bin/sh
# Compares Brinell's Rust items with those of rustc's own parser and checks that the bytes of every file come back.
#   eval/rust-syntax/run.sh NAME=FOLDER…       writes docs/evaluation/rust-syntax.md (elsewhere: REPORT=file)
# See README.md beside this for the folders that the committed report was made from.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
[ $# -gt 0 ] || { echo "usage: eval/rust-syntax/run.sh NAME=FOLDER…   for example: tokio=/tmp/tokio" >&2; exit 2; }
. tools/jdk.sh
find_jdk || no_jdk
command -v rustc > /dev/null || { echo "run.sh: rustc is missing. Install it: https://rustup.rs" >&2; exit 69; }
# Not rustup's proxy: it costs more than the parse, once per file.
rustc=$(rustc --print sysroot)/bin/rustc
out=target/rust-syntax
mkdir -p "$out"
"$JDK/bin/javac" -d "$out" src/main/java/brinell/rust/*.java src/main/java/brinell/core/LineKind.java \
  src/test/java/brinell/rust/evaluation/*.java
exec "$JDK/bin/java" -Xmx1g -XX:+UseSerialGC -cp "$out" brinell.rust.evaluation.SyntaxEvaluation \
  "$rustc" "${REPORT:-docs/evaluation/rust-syntax.md}" "$here/reasons.txt" "$@"
