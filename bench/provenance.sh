#!/bin/sh
# Builds an index and measures it: megabytes of source per CPU second, bytes of index per byte of source, memory, look-up.
#   bench/provenance.sh DIR SOURCE…       GNU time is needed
set -eu
[ $# -ge 2 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
cd "$(dirname "$0")/.."
./brinell --version > /dev/null
index=$1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
command time -f '%U %S %M %e' -o "$log" ./brinell index build "$@"
read -r user system memory wall < "$log"
bytes=$(./brinell index info "$index" | sed -n 's/^\([0-9,.]*\) MB of source.*/\1/p' | tr -d ,)
awk -v u="$user" -v s="$system" -v m="$memory" -v w="$wall" -v b="$bytes" \
  'BEGIN { printf "%.1f MB per CPU second, %.1f MB of memory, %.1f s\n", b / (u + s), m / 1024, w }'
command time -f 'opening and asking: %U s user, %M KB' ./brinell index info "$index" > /dev/null
