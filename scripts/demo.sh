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

# The demo's own part of the build; the rest is built by ./platen build.
compile_demo() {
  local built="$root/itests/target/classes/org/platen/itests/demo/Demo.class"
  if [ ! -f "$built" ] || [ -n "$(find "$root/itests/pom.xml" "$root/itests/src/main" -type f -newer "$built" -print -quit)" ]; then
    mkdir -p "$root/target"
    echo "Compiling the demo"
    (cd "$root" && mvn -q -B -f itests/pom.xml compile >target/platen-demo-build.log 2>&1) ||
      fail "the demo could not be compiled, see target/platen-demo-build.log"
    touch "$built"
  fi
}

# Jackson, the API and the shell's words come from the distribution itself.
class_path() {
  local jar path="$root/itests/target/classes"
  for jar in "$system"/com/fasterxml/jackson/*/jackson-*/*/*.jar "$system"/org/platen/platen-{api,shell}/*/*.jar \
    "$root"/bundles/platen-testkit/target/platen-testkit-*-SNAPSHOT.jar; do
    [ -f "$jar" ] || fail "$jar is missing; try: ./platen build --force"
    path="$path:$jar"
  done
  printf '%s' "$path"
}

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
