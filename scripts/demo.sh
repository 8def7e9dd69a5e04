#!/usr/bin/env bash
# Three storefront orders through the house, from webhook to tracking number. Called by `./platen demo [--exit]`.
# Everything happens on this machine; data, configuration and logs are in data/demo (PLATEN_DEMO_HOME), made anew each time.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
platen=${PLATEN_SCRIPT:-$root/platen}
system=${PLATEN_DEMO_SYSTEM:-$root/karaf-assembly/target/assembly/system}
export PLATEN_HOME=${PLATEN_DEMO_HOME:-$root/data/demo}
# The demo has a database and files of its own, whatever the shell is set to.
unset PLATEN_DB_URL PLATEN_DB_USER PLATEN_DB_PASSWORD PLATEN_FILES PLATEN_DATA PLATEN_ALLOWED_PRIVATE_HOSTS
began=$(date +%s%3N)
stops=false

case "${1:-}" in
  "") ;;
  --exit) stops=true ;;
  *)
    echo "platen: demo knows only --exit" >&2
    exit 2
    ;;
esac

fail() {
  printf 'platen: %s\n' "$*" >&2
  exit 1
}

# shellcheck source=scripts/demo-classes.sh
. "$root/scripts/demo-classes.sh"

end() {
  local status=$?
  trap - EXIT
  if $stops; then
    "$platen" stop || status=1
  elif [ "$status" -ne 0 ]; then
    echo "The server may still run; stop it with: PLATEN_HOME=$PLATEN_HOME ./platen stop"
  else
    echo
    echo "Stop it with: PLATEN_HOME=$PLATEN_HOME ./platen stop"
  fi
  exit "$status"
}

# A demo before this one may still run. Only a folder that a demo made is removed.
if [ -d "$PLATEN_HOME" ]; then
  [ -f "$PLATEN_HOME/.demo" ] || fail "$PLATEN_HOME was not made by a demo; set PLATEN_DEMO_HOME to another folder"
  "$platen" stop >/dev/null
  rm -rf "$PLATEN_HOME"
fi
mkdir -p "$PLATEN_HOME"
touch "$PLATEN_HOME/.demo"
PLATEN_HOME=$(cd "$PLATEN_HOME" && pwd)

"$platen" build
compile_demo
printf '[%6d.0 s] Everything is built\n' $((($(date +%s%3N) - began) / 1000))

trap end EXIT
umask 077 # there will be secrets in its configuration
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dfile.encoding=UTF-8 -cp "$(class_path)" \
  org.platen.itests.demo.Demo "$root" "$platen" "$PLATEN_HOME" "$began" "$stops"
