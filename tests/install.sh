#!/usr/bin/env bash
# Installs what the tests need and says in a line each what is there. Quick when nothing is missing.
# Debian packages are installed as root or with sudo; Node packages go to node_modules in tests/browser
# and tests/documents, Python packages to tests/documents/.venv.
set -euo pipefail
cd "$(dirname "$0")/.."

have() { command -v "$1" >/dev/null 2>&1; }
have_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null; }
have_office() { have soffice && compgen -G "$(dirname "$(readlink -f "$(command -v soffice)")")/lib$1*" >/dev/null; }
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
  have_office swlo || missing+=(libreoffice-writer)
  have_office sclo || missing+=(libreoffice-calc)
  have pdfinfo || missing+=(poppler-utils)
  have_venv || missing+=(python3-venv)
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

# node_packages FOLDER NPM-COMMAND…: what its package-lock.json says.
node_packages() {
  local folder=$1 stamp=$1/node_modules/.installed
  shift
  have node && have npm || { echo "install.sh: missing: node (20 or newer) and npm" >&2; exit 1; }
  if grep -q '"resolved"' "$folder/package-lock.json"; then
    echo "install.sh: $folder/package-lock.json names download addresses; see $folder/.npmrc" >&2
    exit 1
  fi
  cmp -s "$folder/package-lock.json" "$stamp" && return
  (cd "$folder" && npm "$@" --silent --no-audit --no-fund)
  cp "$folder/package-lock.json" "$stamp"
  echo "installed the Node packages of $folder"
}

# python_packages FOLDER: what its requirements.txt says, in a venv of its own.
python_packages() {
  local folder=$1 stamp=$1/.venv/.installed
  cmp -s "$folder/requirements.txt" "$stamp" && return
  python3 -m venv --clear "$folder/.venv"
  "$folder/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$folder/requirements.txt"
  cp "$folder/requirements.txt" "$stamp"
  echo "installed the Python packages of $folder"
}

# Used where they are; nothing is compiled here to have them.
list() {
  echo "rust: $(rustc --version 2>/dev/null || echo missing)"
  echo "node: $(node --version)"
  echo "chromium: $(chromium --version 2>/dev/null | sed 's/ built on.*//')"
  echo "postgresql: $(compgen -G '/usr/lib/postgresql/*/bin/initdb' | tail -n 1 || command -v initdb)"
  echo "libreoffice: $(dpkg-query -W -f '${Version}' libreoffice-writer 2>/dev/null || command -v soffice)"
  echo "python: $(tests/documents/.venv/bin/python --version)"
  local tool
  for tool in cargo-nextest cargo-deny cargo-machete; do
    if have "$tool"; then echo "$tool: $("$tool" --version 2>/dev/null | head -n 1)"; else echo "$tool: not here, left out"; fi
  done
}

install_debian
node_packages tests/browser ci
# The validator has a package for each platform, and the lock those that are to be had where it was
# written: "ci" refuses that, "install" takes what the lock says.
node_packages tests/documents install --no-save
python_packages tests/documents
list
