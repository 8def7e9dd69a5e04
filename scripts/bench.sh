#!/usr/bin/env bash
# Measures the built distribution; called by `./platen bench`, which has found the JDK.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target="$root/itests/target"
folder="$target/bench"
log="$folder/build.log"
karaf=4.4.10

case " $* " in
  *" --help "*)
    cat <<'END'
Usage: ./platen bench [--quick] [--only P1b,P2] [--rounds N] [--jobs 10000,1000000]
                      [--held 100000] [--marks 10000000]
  P-null  requests that need no work: what client and HTTP cost
  P1a     webhooks acknowledged        P4a  batches by a rule
  P1b     orders from webhook to queue P5   sweep of held jobs (P5a, P5b)
  P2      scans, also of one order     P8   reports, from sums and raw
  P3      queue pages, every filter    P9   start, against bare Karaf
  P11     the console in a browser     P10  memory, against bare Karaf

Every figure is a ratio to a denominator of the same run. JSON is written to itests/target/bench.
END
    exit 0
    ;;
esac

# Runs Maven silently; its output is shown when it fails.
quiet() {
  (cd "$root" && mvn -q -B "$@") >"$log" 2>&1 || {
    tail -30 "$log" >&2
    exit 1
  }
}

mkdir -p "$folder"
archive=$(ls -t "$root"/karaf-assembly/target/karaf-assembly-*.tar.gz 2>/dev/null | head -1 || true)
if [ -z "$archive" ]; then
  "$root/platen" build
  archive=$(ls -t "$root"/karaf-assembly/target/karaf-assembly-*.tar.gz | head -1)
fi

echo "Preparing the bench"
quiet -f itests/pom.xml compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=compile
if [ ! -f "$folder/apache-karaf-$karaf.tar.gz" ]; then
  quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -N \
    -Dartifact="org.apache.karaf:apache-karaf:$karaf:tar.gz" -DoutputDirectory="$folder"
fi

exec java -Xmx1g -cp "$target/classes:$(cat "$folder/classpath")" \
  -Dplaten.assembly="$archive" -Dplaten.work="$folder/servers" -Dplaten.version=0.1.0-SNAPSHOT \
  -Dplaten.console="$root/bundles/platen-web" -Dplaten.bench.folder="$folder" -Dplaten.bench.karaf="$folder/apache-karaf-$karaf.tar.gz" \
  org.platen.itests.bench.Bench "$@"
