#!/usr/bin/env bash
# Prints how long the source files are: most should be one concept of 40 to 150 lines.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
find src/main/java src/peers/java frontend -type f \( -name '*.java' -o -name '*.js' -o -name '*.css' \) -exec wc -l {} + \
  | grep -v ' total$' | sort -n | awk '
    { lines[NR] = $1; name[NR] = $2 }
    END {
      printf "%d source files: median %d lines, 90th percentile %d, longest %d (%s)\n",
        NR, lines[int((NR + 1) / 2)], lines[int(NR * 0.9 + 0.5)], lines[NR], name[NR]
    }'
