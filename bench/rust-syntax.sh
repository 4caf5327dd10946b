#!/bin/sh
# Measures how fast Rust is lexed, parsed into items, told apart line by line, and read with all bodies: warm, one thread.
#   bench/rust-syntax.sh NAME=FOLDER…          writes bench/results/rust-syntax.md (elsewhere: REPORT=file)
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || { echo "usage: bench/rust-syntax.sh NAME=FOLDER…   for example: tokio=/tmp/tokio" >&2; exit 2; }
. tools/jdk.sh
find_jdk || no_jdk
out=target/rust-syntax
mkdir -p "$out"
"$JDK/bin/javac" -d "$out" src/main/java/brinell/rust/*.java src/main/java/brinell/core/LineKind.java \
  src/test/java/brinell/rust/evaluation/*.java
exec "$JDK/bin/java" -Xms1g -Xmx1g -XX:+UseSerialGC -cp "$out" brinell.rust.evaluation.SyntaxBenchmark \
  "${REPORT:-bench/results/rust-syntax.md}" "$@"
