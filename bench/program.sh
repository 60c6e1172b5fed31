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
  extract_jar
  local classpath="target/app/florijn.jar:target/app/lib/*"
  mkdir -p "target/bench/$folder-classes"
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "target/bench/$folder-classes" -cp "$classpath" "bench/src/$folder"/*.java
  "$JAVA_HOME/bin/java" -Xmx1g -cp "target/bench/$folder-classes:$classpath" "$class" "$@"
}
