#!/bin/sh
# Measures an index: recall on functions of its own, changed in many ways, and false alarms on functions of other projects.
#   eval/provenance/run.sh INDEX recall NAME=FOLDER…    copyleft projects that are in the index, by their names there
#   eval/provenance/run.sh INDEX alarms NAME=FOLDER…    permissive projects that are not in it
# Build first: ./build -Dmaven.test.skip=false test-compile
set -eu
cd "$(dirname "$0")/../.."
[ $# -ge 3 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
. tools/jdk.sh
find_jdk || no_jdk
exec "$JDK/bin/java" -Xmx1g -XX:+UseSerialGC -cp target/classes:target/test-classes \
  brinell.adapter.index.evaluation.Recall "$@"
