# Sourced by verify: exports FLORIJN_CHROMIUM, the browser of the journeys; installs Debian's when it may.

find_chromium() {
  local name
  for name in "${FLORIJN_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      FLORIJN_CHROMIUM=$(command -v "$name")
      export FLORIJN_CHROMIUM
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && [ -z "${1:-}" ]; then
    echo "Installing Chromium for the browser journeys."
    apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium >/dev/null || true
    find_chromium installed
    return
  fi
  echo "The browser journeys need Chromium: install it, for instance with: apt-get install chromium" >&2
  echo "or name one in FLORIJN_CHROMIUM. ./verify fast needs none." >&2
  exit 1
}
