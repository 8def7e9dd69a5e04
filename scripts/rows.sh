#!/usr/bin/env bash
# Which requirement rows have which tests: reads the @Tag("…") of all test sources against docs/requirements-rows.txt.
# A tag counts for the test method below it; a tag of a class counts for the class.
set -euo pipefail

help() {
  cat <<'END_HELP'
Usage: ./platen rows [OPTIONS] [ID-PREFIX]

  (nothing)    every row with its tests
  --missing    only rows without a test
  --summary    only the counts
  PG, PG-1     only rows whose id begins so

Ends with 1 when a test is tagged with an id that is no row.
END_HELP
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mode=all
prefix=
for argument in "$@"; do
  case "$argument" in
    --missing) mode=missing ;;
    --summary) mode=summary ;;
    -h | --help)
      help
      exit 0
      ;;
    -*)
      help >&2
      exit 2
      ;;
    *) prefix=$argument ;;
  esac
done

cd "$root"
# Contract tests lie in the main sources of the testkit.
find . \( -name target -o -name node_modules -o -name data -o -name .git \) -prune -o \
  \( -path '*/src/test/*' -o -path './bundles/platen-testkit/src/main/*' \) -name '*.java' -print0 |
  sort -z | xargs -0 -r awk -v mode="$mode" -v prefix="$prefix" '
  FILENAME == "docs/requirements-rows.txt" {
    if ($0 !~ /^#/) {
      split($0, part, "\t")
      id[++rows] = part[1]
      text[part[1]] = part[2]
    }
    next
  }
  FNR == 1 {
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.java$/, "", name)
    pending = 0
  }
  {
    line = $0
    while (match(line, /@Tag\("[A-Z]+-[0-9]+"\)/)) {
      tag[++pending] = substr(line, RSTART + 6, RLENGTH - 8)
      line = substr(line, RSTART + RLENGTH)
    }
  }
  # The declaration that the tags stand above: a class, or a method of a test or property.
  pending && /(^|[ \t])(class|interface|record)[ \t]+[A-Za-z_0-9]+/ && !/^[ \t]*(\*|\/\/|@)/ { settle(name) }
  pending && /^[ \t]+[A-Za-z<][^=;@]*[ \t][A-Za-z_0-9]+\(/ && !/^[ \t]*(\*|\/\/|@|return|new)/ {
    method = $0
    sub(/\(.*/, "", method)
    sub(/.*[ \t]/, "", method)
    settle(name "." method)
  }
  function settle(test, i) {
    for (i = 1; i <= pending; i++) {
      if (!((tag[i], test) in seen)) {
        seen[tag[i], test] = 1
        count[tag[i]]++
        tests[tag[i]] = tests[tag[i]] "\n        " test
      }
    }
    pending = 0
  }
  END {
    for (i = 1; i <= rows; i++) {
      row = id[i]
      if (index(row, prefix) != 1) continue
      total++
      if (count[row]) proven++
      group = row
      sub(/-.*/, "", group)
      if (!(group in all)) order[++groups] = group
      all[group]++
      if (count[row]) have[group]++
      if (mode == "summary" || (mode == "missing" && count[row])) continue
      printf "%-6s %3d  %s%s\n", row, count[row], text[row], mode == "all" ? tests[row] : ""
    }
    printf "\n%d of %d rows have tests:", proven, total
    for (i = 1; i <= groups; i++) printf " %s %d/%d", order[i], have[order[i]], all[order[i]]
    printf "\n"
    for (row in count) {
      if (!(row in text)) {
        printf "No such row: %s%s\n", row, tests[row] > "/dev/stderr"
        wrong = 1
      }
    }
    exit wrong
  }
' docs/requirements-rows.txt
