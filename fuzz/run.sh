#!/usr/bin/env bash
# Fuzzes every target, one after the other, on stable Rust.
#
#   fuzz/run.sh [SECONDS] [TARGET…]     600 seconds each, if not said otherwise
#
# What is found is in fuzz/artifacts/TARGET/. The kept inputs in fuzz/corpus/ are
# where it begins; new ones are thrown away. To keep one, copy it there: ./test
# then reads it in every run.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:-600}
shift || true
targets=("$@")
if ((${#targets[@]} == 0)); then targets=(docx docx_parts xlsx xlsx_parts csv html plan_file); fi

# Coverage is counted by LLVM itself. Naming the machine keeps build scripts and
# procedural macros free of it.
machine=$(rustc -vV | sed -n 's/^host: //p')
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module \
  -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
  -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares"
cargo build --release --locked --target "$machine"

new=$(mktemp -d "${TMPDIR:-/tmp}/samspil-fuzz.XXXXXX")
trap 'rm -rf "$new"' EXIT
failed=()
for target in "${targets[@]}"; do
  mkdir -p "artifacts/$target" "$new/$target"
  echo "== $target, $seconds seconds"
  "target/$machine/release/$target" "$new/$target" "corpus/$target" \
    -max_total_time="$seconds" -rss_limit_mb=1024 -malloc_limit_mb=512 -timeout=10 \
    -max_len=65536 -artifact_prefix="artifacts/$target/" -print_final_stats=1 -verbosity=0 2>&1 |
    grep -v "^\"\|^#####\|^$" ||
    failed+=("$target")
done
if ((${#failed[@]})); then
  echo "failed: ${failed[*]}; the inputs are in fuzz/artifacts/" >&2
  exit 1
fi
