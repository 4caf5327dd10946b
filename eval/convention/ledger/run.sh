#!/bin/sh
# Replays accepted changes of repositories against the choice ledger, and rewrites of their lines against its conventions.
#   eval/convention/ledger/run.sh NAME=GITFOLDER…
# Prints the tables of docs/evaluation/convention.md; every flag, miss and example that does not show its form goes to standard error.
# CHANGES (120), REWRITES (240) and OVER (the commits they are spread over, 1500) may be set.
set -eu
here=$(cd "$(dirname "$0")/../../.." && pwd)
[ $# -gt 0 ] || { echo "usage: eval/convention/ledger/run.sh NAME=GITFOLDER…" >&2; exit 2; }
. "$here/tools/jdk.sh"
find_jdk || no_jdk
out="$here/target/eval-convention"
path=$(find "${M2:-$HOME/.m2/repository}" -name 'jspecify-1*.jar' | tr '\n' ':')
mkdir -p "$out"
"$JDK/bin/javac" -Xlint:none -proc:none -cp "$path" -d "$out" \
  $(find "$here/src/main/java/brinell/core" "$here/src/main/java/brinell/port" "$here/src/main/java/brinell/rust" \
    "$here/src/main/java/brinell/adapter/git" "$here/src/main/java/brinell/adapter/process" -name '*.java') \
  "$here"/src/main/java/brinell/check/convention/TouchedFiles.java \
  "$here"/src/main/java/brinell/check/convention/ledger/*.java \
  "$here"/src/test/java/brinell/check/convention/ledger/Planted.java "$here"/src/test/java/brinell/check/convention/ledger/Replay.java
exec "$JDK/bin/java" -Xmx2g -cp "$out:$here/src/main/resources:$path" brinell.check.convention.ledger.Replay \
  "${CHANGES:-120}" "${REWRITES:-240}" "${OVER:-1500}" "$@"
