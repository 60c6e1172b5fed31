# Sourced by the benchmarks: builds Florijn when its sources changed and runs a program on top of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source build-tools/jdk.sh
source build-tools/jar.sh

# program FOLDER CLASS USAGE ARGUMENTS...
program() {
  local folder=$1 class=$2 usage=$3
  shift 3
  [ "${1:-}" = --help ] && echo "$usage" && return
  find_jdk
  find_maven
  jar_is_current || build_jar
  compile_program "$folder"
  "$JAVA_HOME/bin/java" -Xmx1g -cp "$(classes "$folder"):$(application)" "$class" "$@"
}

compile_program() {
  extract_jar
  mkdir -p "$(classes "$1")"
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$(classes "$1")" -cp "$(application)" "bench/src/$1"/*.java bench/src/*.java
}

classes() {
  echo "target/bench/$1-classes"
}

application() {
  echo "target/app/florijn.jar:target/app/lib/*"
}
