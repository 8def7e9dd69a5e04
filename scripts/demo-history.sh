#!/usr/bin/env bash
# Thirty days of a small shop for a running, empty house. Called by `./platen run --demo`.
# Arguments: address of the server, file with its one-time password, file of its clock.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
system=${PLATEN_DEMO_SYSTEM:-$root/karaf-assembly/target/assembly/system}

fail() {
  printf 'platen: %s\n' "$*" >&2
  exit 1
}

# shellcheck source=scripts/demo-classes.sh
. "$root/scripts/demo-classes.sh"

compile_demo
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true -Dfile.encoding=UTF-8 -cp "$(class_path)" \
  org.platen.itests.demo.ShopHistory "$@"
