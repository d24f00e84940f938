#!/usr/bin/env bash
# Fails if a tracked file names a package registry's host or a path of one machine:
# what is built here must be buildable anywhere. The patterns are put together from
# pieces, so that this file does not hold what it looks for.
set -euo pipefail
cd "$(dirname "$0")/.."

dot='\.'
hosts=(
  "registry${dot}npm""js${dot}org" "registry${dot}yarn""pkg${dot}com"
  "(index|static)${dot}crates${dot}""io" "py""pi${dot}org" "python""hosted${dot}org"
  "deb${dot}deb""ian${dot}org" "proxy${dot}go""lang${dot}org"
)
host_pattern=$(IFS='|'; echo "${hosts[*]}")
path_pattern="(^|[^[:alnum:]_./-])/wo""rk(/|[^[:alnum:]_-]|\$)"

failed=0
if git grep -nIE "$host_pattern" -- .; then
  echo "names: the lines above name a package registry's host" >&2
  failed=1
fi
if git grep -nIE "$path_pattern" -- .; then
  echo "names: the lines above name a path of one machine" >&2
  failed=1
fi
exit "$failed"
