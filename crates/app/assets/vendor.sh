#!/usr/bin/env bash
# Refreshes or checks the files of others that Samspil ships in its binary.
#
#   vendor.sh          fetch the versions named below with `npm pack`, write
#                      vendor/, vendor.lock and THIRD-PARTY.md
#   vendor.sh --check  compare vendor/ with vendor.lock; needs no network
#
# To move to another version, change it here and run `just vendor`.
set -euo pipefail

assets=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$assets/../../.." && pwd)
lock=$assets/vendor.lock
notices=$project/THIRD-PARTY.md

# package | version | licence | licence file | file in the package -> our name, …
vendored() {
  cat <<'LIST'
@digdir/designsystemet-css|1.22.0|MIT|LICENSE|dist/src/index.css>designsystemet.css,dist/theme/designsystemet.css>designsystemet-theme.css
htmx.org|4.0.1|0BSD|LICENSE|dist/htmx.min.js>htmx.min.js
@fontsource-variable/inter|5.3.0|OFL-1.1|LICENSE|files/inter-latin-wght-normal.woff2>inter-latin.woff2,files/inter-latin-ext-wght-normal.woff2>inter-latin-ext.woff2
LIST
}

sha256() { sha256sum "$1" | cut -d' ' -f1; }

fetch() {
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir -p "$assets/vendor"
  rm -f "$assets/vendor"/*
  echo "# package version file sha256: written by vendor.sh" >"$lock"
  notices_head >"$notices"

  while IFS='|' read -r package version licence licence_file files; do
    tarball=$(cd "$work" && npm pack --silent "$package@$version" 2>/dev/null | tail -n 1)
    tar -xzf "$work/$tarball" -C "$work"
    IFS=',' read -ra pairs <<<"$files"
    for pair in "${pairs[@]}"; do
      name=${pair#*>}
      install -m 644 "$work/package/${pair%%>*}" "$assets/vendor/$name"
      echo "$package $version vendor/$name $(sha256 "$assets/vendor/$name")" >>"$lock"
    done
    notice "$package" "$version" "$licence" "$work/package/$licence_file" "${pairs[@]#*>}" >>"$notices"
    rm -rf "$work/package" "${work:?}/$tarball"
    echo "vendored $package $version"
  done < <(vendored)
  { echo; cat "$project/crates/documents/assets/fonts/THIRD-PARTY.md"; } >>"$notices"
  check
}

notices_head() {
  cat <<'TEXT'
# Third-party files in Samspil

These files by others are part of the source tree and of the binary, unchanged
where nothing else is said.
`crates/app/assets/vendor.sh` writes this page; versions and checksums are in
`crates/app/assets/vendor.lock`; the fonts of documents stand in
`crates/documents/assets/fonts/`. Rust crates are listed in `Cargo.lock`.

Samspil uses Designsystemet's styles and claims conformity with no public design system.
TEXT
}

notice() {
  local package=$1 version=$2 licence=$3 text=$4
  shift 4
  printf '\n## %s %s\n\nLicence: %s. Files: %s.\n\n```text\n' "$package" "$version" "$licence" \
    "$(printf '`%s` ' "$@" | sed 's/ $//; s/ /, /g')"
  tr -d '\r' <"$text" | sed -e '$a\'
  printf '```\n'
}

check() {
  local failed=0 seen=() package version file sum
  while read -r package version file sum; do
    [[ $package == '#'* ]] && continue
    seen+=("$file")
    if [[ ! -f $assets/$file ]]; then
      echo "missing: $file ($package $version)" >&2
      failed=1
    elif [[ $(sha256 "$assets/$file") != "$sum" ]]; then
      echo "changed: $file is not the one in $package $version" >&2
      failed=1
    fi
  done <"$lock"
  for path in "$assets"/vendor/*; do
    [[ " ${seen[*]} " == *" vendor/$(basename "$path") "* ]] || {
      echo "unknown: vendor/$(basename "$path") is not in vendor.lock" >&2
      failed=1
    }
  done
  # Nothing may be loaded from elsewhere: data: addresses and own files only.
  if grep -noE "@import|url\([\"']?(https?:)?//" "$assets"/vendor/*.css "$assets"/*.css; then
    echo "a style sheet loads something from elsewhere" >&2
    failed=1
  fi
  return "$failed"
}

case ${1-} in
  '') fetch ;;
  --check) check ;;
  *) echo "usage: vendor.sh [--check]" >&2; exit 2 ;;
esac
