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
