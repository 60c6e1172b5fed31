# Sourced by run and verify: whether the jar in target fits the sources.

jar_stamp=target/jar-stamp

# Changes with each change of what goes into the jar.
sources_fingerprint() {
  find pom.xml .mvn build-tools db-migrations frontend themes src/main -type f \
    -not -path 'frontend/generated/*' -not -path frontend/index.html -printf '%p %T@ %s\n' | sort | sha256sum
}

jar_is_current() {
  [ -f "$jar_stamp" ] && [ "$(cat "$jar_stamp")" = "$(sources_fingerprint)" ]
}

# Needs find_jdk before. Leaves out what only ./verify looks at: tests and the list of parts.
build_jar() {
  find_maven
  echo "Building Florijn. The first time this downloads what it needs and takes a few minutes."
  local stamp
  stamp=$(sources_fingerprint)
  mvn -B -ntp -q -Dstyle.color=never -Dmaven.test.skip=true -Dcyclonedx.skip=true package
  echo "$stamp" >"$jar_stamp"
}

# The jar with its libraries beside it, which is what an AOT cache can be made for and other programs can use.
extract_jar() {
  cmp -s "$jar_stamp" target/app/stamp && return
  rm -rf target/app
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/florijn.jar extract --destination target/app
  cp "$jar_stamp" target/app/stamp
}
