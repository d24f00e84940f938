#!/usr/bin/env bash
# Installs what the tests need and says in a line each what is there. Quick when nothing is missing.
# Debian packages are installed as root or with sudo; Node packages go to tests/browser/node_modules.
set -euo pipefail
cd "$(dirname "$0")/.."

have() { command -v "$1" >/dev/null 2>&1; }
have_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || have initdb; }

as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  elif have sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    echo "install.sh: missing: $wanted; run this as root, or install them yourself" >&2
    exit 1
  fi
}

install_debian() {
  local missing=()
  have chromium || missing+=(chromium)
  have_postgres || missing+=(postgresql)
  wanted=${missing[*]-}
  [[ $wanted ]] || return 0
  have apt-get || { echo "install.sh: this is no Debian; install: $wanted" >&2; exit 1; }
  # The tests start a server of their own, so Debian's need not start one.
  as_root mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/samspil-tests.conf >/dev/null
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  echo "installed $wanted"
}

install_node_packages() {
  have node && have npm || { echo "install.sh: missing: node (20 or newer) and npm" >&2; exit 1; }
  if grep -q '"resolved"' tests/browser/package-lock.json; then
    echo "install.sh: tests/browser/package-lock.json names download addresses; see tests/browser/.npmrc" >&2
    exit 1
  fi
  local stamp=tests/browser/node_modules/.installed
  if ! cmp -s tests/browser/package-lock.json "$stamp"; then
    (cd tests/browser && npm ci --silent --no-audit --no-fund)
    cp tests/browser/package-lock.json "$stamp"
    echo "installed the browser tests' Node packages"
  fi
}

# Used where they are; nothing is compiled here to have them.
list() {
  echo "rust: $(rustc --version 2>/dev/null || echo missing)"
  echo "node: $(node --version)"
  echo "chromium: $(chromium --version 2>/dev/null | sed 's/ built on.*//')"
  echo "postgresql: $(compgen -G '/usr/lib/postgresql/*/bin/initdb' | tail -n 1 || command -v initdb)"
  local tool
  for tool in cargo-nextest cargo-deny cargo-machete; do
    if have "$tool"; then echo "$tool: $("$tool" --version 2>/dev/null | head -n 1)"; else echo "$tool: not here, left out"; fi
  done
}

install_debian
install_node_packages
list
