# What the demos share: their part of the build, and their class path. Sourced; needs root, system and fail.

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
