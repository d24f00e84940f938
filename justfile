# Short names for what the project's scripts do. `just` lists them.

_default:
    @just --list --unsorted

# The whole check, as CI runs it
ci:
    ./test

# The check with options: just test --full
test *options:
    ./test {{ options }}

# The demo: invented people in the example programmes, thrown away when it stops
demo *options:
    cargo run -p samspil -- demo {{ options }}

# Fetch the vendored files again, at the versions in vendor.sh
vendor:
    crates/app/assets/vendor.sh

# Screenshots of all pages: phone, desktop and dark
screens folder="target/screens":
    cargo build -p samspil
    node tests/screens.mjs {{ folder }}

# What pages cost, beside the least they could cost: just bench --large
bench *options:
    ./bench {{ options }}

# Looks for files that break the readers: just fuzz, just fuzz 60 html
fuzz *options:
    fuzz/run.sh {{ options }}
