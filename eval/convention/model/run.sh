#!/bin/sh
# Plays the last accepted changes of real histories again and writes tables of what the model of each codebase is worth.
#   eval/convention/model/run.sh CHANGES NAME=REPOSITORY…   writes target/convention-model.md (elsewhere: REPORT=file)
# Other people's Rust is what cargo has unpacked in CARGO_HOME. Build first: ./build -Dmaven.test.skip=false test-compile
set -eu
cd "$(dirname "$0")/../../.."
[ $# -ge 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
. tools/jdk.sh
find_jdk || no_jdk
exec "$JDK/bin/java" -Xmx3g -XX:+UseSerialGC -cp "${CLASSES:-target/classes:target/test-classes}${CP:+:$CP}" \
  brinell.check.convention.model.ModelEvaluation "${REPORT:-target/convention-model.md}" "$@"
