#!/bin/sh
# Measures an index: recall on functions of its own, changed in many ways, and false alarms on functions of other projects.
#   eval/provenance/run.sh INDEX recall SKIP NAME=FOLDER…    copyleft projects that are in the index, by their names there; 300 functions behind the first SKIP
#   eval/provenance/run.sh INDEX alarms LINES NAME=FOLDER…   permissive projects that are not in it; functions of LINES lines and more
#   eval/provenance/run.sh INDEX rewrites                    the rewrites by hand, when the index was built with planted="$(eval/provenance/run.sh planted DIR)"
#   eval/provenance/run.sh planted DIR                       makes DIR a project of the functions in cases/original.rs under a licence that nobody accepts
# Build first: ./build -Dmaven.test.skip=false test-compile
set -eu
cd "$(dirname "$0")/../.."
if [ "${1:-}" = planted ]; then
  mkdir -p "$2/src"
  cp eval/provenance/cases/original.rs "$2/src/lib.rs"
  printf '[package]\nname = "planted"\nversion = "1.0.0"\nlicense = "LicenseRef-planted"\n' > "$2/Cargo.toml"
  echo "$2"
  exit 0
fi
[ $# -ge 2 ] || { sed -n '2,7s/^# //p' "$0" >&2; exit 2; }
. tools/jdk.sh
find_jdk || no_jdk
[ "$2" != rewrites ] || set -- "$1" rewrites planted eval/provenance/cases/rewritten.rs
exec "$JDK/bin/java" -Xmx1g -XX:+UseSerialGC -cp "target/classes:target/test-classes${CP:+:$CP}" \
  brinell.adapter.index.evaluation.Recall "$@"
