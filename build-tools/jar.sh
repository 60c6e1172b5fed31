# Sourced by run and verify: whether the jar in target fits the sources.

jar_stamp=target/jar-stamp

# Changes with each change of what goes into the jar.
sources_fingerprint() {
  find pom.xml NOTICE .mvn build-tools db-migrations frontend themes src/main -type f \
    -not -path 'frontend/generated/*' -not -path frontend/index.html -printf '%p %T@ %s\n' | sort | sha256sum
}

jar_is_current() {
  [ -f "$jar_stamp" ] && [ "$(cat "$jar_stamp")" = "$(sources_fingerprint)" ]
}

# Needs find_jdk before. Leaves out the tests.
build_jar() {
  find_maven
  may_write_target
  echo "Building Florijn. The first time this downloads what it needs and takes a few minutes."
  local stamp
  stamp=$(sources_fingerprint)
  mvn -B -ntp -q -Dstyle.color=never -Dmaven.test.skip=true package
  echo "$stamp" >"$jar_stamp"
}

may_write_target() {
  mkdir -p target 2>/dev/null && [ -w target ] && return
  echo "Florijn is built in $PWD/target, which $(id -un) may not write: build it as its owner, or make a copy." >&2
  exit 1
}

# Lets one at a time build: a second ./run waits for the first. What follows is run under the lock.
under_lock() {
  if command -v flock >/dev/null && mkdir -p target 2>/dev/null && [ -w target ]; then
    exec 9>target/building
    flock 9
    "$@"
    exec 9>&-
  else
    "$@"
  fi
}

make_jar() {
  jar_is_current || build_jar
  extract_jar
}

# The jar with its libraries beside it, which is what an AOT cache can be made for and other programs can use.
extract_jar() {
  cmp -s "$jar_stamp" target/app/stamp && return
  rm -rf target/app
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/florijn.jar extract --destination target/app
  cp "$jar_stamp" target/app/stamp
}
