#!/usr/bin/env bash
# A throw-away PostgreSQL server for the tests: one folder, one unix socket, no TCP.
#
#   tests/postgres.sh start DIR    starts it (again) and prints its URL, nothing else, on standard output
#   tests/postgres.sh stop DIR     stops it and removes DIR
#
#   SAMSPIL_TEST_POSTGRES=$(tests/postgres.sh start /tmp/samspil-pg) cargo test -p samspil-db
#
# DIR must be a folder that the user `postgres` can reach (not below /root) when this runs as root,
# because PostgreSQL refuses to run as root. Nothing in it survives: fsync is off.
set -euo pipefail

usage() { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
say() { echo "postgres.sh: $*" >&2; }
die() { say "$*"; exit 1; }

# The folder with initdb, postgres and pg_ctl: Debian's newest first, then PATH.
find_bin() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && { echo "$folder"; return; }
    done
    command -v initdb postgres pg_ctl >/dev/null && dirname "$(readlink -f "$(command -v initdb)")"
}

# Debian's package would start a server of its own; policy-rc.d is not ours to touch, so tell its
# wrapper not to create a cluster at all.
install_debian() {
    [ "$(id -u)" = 0 ] || die "PostgreSQL is missing; install it, on Debian: apt-get install postgresql"
    command -v apt-get >/dev/null || die "PostgreSQL is missing and this is no Debian; install it with contrib modules"
    say "installing PostgreSQL with apt-get"
    mkdir -p /etc/postgresql-common/createcluster.d
    echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.d/samspil-tests.conf
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >&2
}

# Runs a command as the user that owns the server.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

# Whether the server lives. A killed one can stay as a zombie that nobody reaps, and then pg_ctl takes
# it for running; so look at the state, and clear away what a dead one left.
running() {
    local pid state
    [ -f "$data/postmaster.pid" ] || return 1
    pid=$(head -n 1 "$data/postmaster.pid")
    state=$(sed -n 's/^State:[[:space:]]*//p' "/proc/$pid/status" 2>/dev/null || true)
    if [ ! -d /proc/self ] && kill -0 "$pid" 2>/dev/null; then state=unknown; fi
    case $state in
        "" | Z*) rm -f "$data/postmaster.pid" "$dir"/.s.PGSQL.*; return 1 ;;
    esac
    "$bin/pg_isready" -q -h "$dir" -t 10
}

# Makes the cluster; `complete` is written last, so a half-made one is thrown away next time.
create() {
    [ -f "$dir/complete" ] && return
    rm -rf "$data"
    as_owner "$bin/initdb" -D "$data" -U postgres -E UTF8 --locale=C.UTF-8 -A trust --no-sync >"$dir/initdb.log" 2>&1 ||
        { cat "$dir/initdb.log" >&2; die "initdb failed"; }
    as_owner touch "$dir/complete"
}

serve() {
    running && return
    as_owner "$bin/pg_ctl" -D "$data" -l "$dir/server.log" -w -t 60 -s \
        -o "-k '$dir' -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" \
        start >&2 </dev/null || { tail -20 "$dir/server.log" >&2; die "the server did not start"; }
}

start() {
    if [ -z "$(find_bin)" ]; then install_debian; fi
    bin=$(find_bin) || true
    [ -n "$bin" ] || die "still no initdb and postgres after installing"
    if [ "$(id -u)" = 0 ] && ! id postgres >/dev/null 2>&1; then
        say "adding the user postgres"
        useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin postgres >&2
    fi
    mkdir -p "$dir"
    if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; fi
    chmod 0755 "$dir"
    as_owner test -w "$dir" || die "the user postgres cannot reach $dir; choose a folder such as /tmp/samspil-pg"
    [ "${#dir}" -le 85 ] || die "$dir is too long for a unix socket (85 characters at most)"
    create
    serve
    echo "postgres://postgres@${dir//\//%2F}/postgres"
}

stop() {
    [ -d "$dir" ] || return 0
    [ -d "$data" ] || [ -f "$dir/initdb.log" ] || [ -z "$(ls -A "$dir")" ] || die "$dir is not a folder made by this script"
    bin=$(find_bin) || true
    if [ -n "$bin" ] && running; then
        as_owner "$bin/pg_ctl" -D "$data" -m immediate -w -t 60 -s stop >&2 || say "could not stop the server in $dir"
    fi
    rm -rf "$dir"
}

[ $# = 2 ] || usage
dir=$(realpath -m "$2")
data="$dir/data"
cd /   # the server's user may not be able to enter the current folder
case $1 in
    start) start ;;
    stop) stop ;;
    *) usage ;;
esac
