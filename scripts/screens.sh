#!/usr/bin/env bash
# Pictures of the console's pages for docs/screens, taken of a demo shop. Called by `./platen screens [FOLDER [NAME...]]`;
# names, such as order or station-qc, take these only.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
platen=${PLATEN_SCRIPT:-$root/platen}
folder=${1:-$root/docs/screens}
[ $# -eq 0 ] || shift
target="$root/itests/target"
export PLATEN_HOME=${PLATEN_SCREENS_HOME:-$root/data/screens}
export PLATEN_HTTP_PORT=${PLATEN_HTTP_PORT:-8188}
unset PLATEN_DB_URL PLATEN_DB_USER PLATEN_DB_PASSWORD

if [ -d "$PLATEN_HOME" ]; then
  "$platen" stop >/dev/null
  rm -rf "$PLATEN_HOME"
fi
mkdir -p "$folder" "$PLATEN_HOME"
trap '"$platen" stop' EXIT
"$platen" run --demo --background | tee "$PLATEN_HOME/start.txt"
password=$(sed -n 's/.*one-time password of admin is //p' "$PLATEN_HOME/start.txt")

log="$PLATEN_HOME/compile.log"
(cd "$root" && mvn -q -B -f itests/pom.xml compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile="$target/screens.classpath" -Dmdep.includeScope=compile) >"$log" 2>&1 || {
  tail -30 "$log" >&2
  exit 1
}
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$target/classes:$(cat "$target/screens.classpath")" \
  -Dplaten.console="$root/bundles/platen-web" \
  org.platen.itests.console.Screens "http://127.0.0.1:$PLATEN_HTTP_PORT" admin "$password" "$folder" "$@"
