# Sourced by run and verify: exports JAVA_HOME of a JDK 25 or newer, or ends with what to install.

required_jdk=25

# The major version of the JDK in this folder, or nothing when there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

jdk_fits() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$required_jdk" ]
}

# JAVA_HOME and the javac on the PATH first, then where packages and installers put JDKs, oldest version first.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  command -v javac >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    [ -d "$folder" ] && echo "$(jdk_version "$folder") $folder"
  done | sort -n | cut -d' ' -f2-
}

find_jdk() {
  local candidate
  while read -r candidate; do
    if jdk_fits "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done < <(jdk_candidates)
  echo "Florijn needs a JDK $required_jdk or newer and found none in JAVA_HOME, on the PATH or in the usual places." >&2
  echo "Install one, for instance Eclipse Temurin from https://adoptium.net, and set JAVA_HOME to it." >&2
  exit 1
}

find_maven() {
  # Else Maven's own libraries warn about themselves.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  command -v mvn >/dev/null && return
  echo "Florijn is built with Apache Maven 3.8 or newer, and there is no mvn on the PATH." >&2
  echo "Install it, for instance with: apt-get install maven" >&2
  exit 1
}
