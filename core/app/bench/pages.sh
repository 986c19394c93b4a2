#!/usr/bin/env bash
# Requests per second and CPU per request of a running portal's pages: from the page cache, past it, and beside a bare
# Jetty handler that sends the same bytes. Ratios are what counts. Needs wrk, and core/app built with its tests.
# Usage: core/app/bench/pages.sh http://127.0.0.1:8080 PID / /news /activities …
# Settings: SECONDS_EACH=4 CONNECTIONS="8 32" FLOOR_PORT=18999
set -euo pipefail
cd "$(dirname "$0")/.."
base=$1 portal=$2
shift 2
seconds=${SECONDS_EACH:-4} port=${FLOOR_PORT:-18999}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

"$java" -XX:+UseSerialGC -Xmx256m -cp "target/test-classes:target/lib/*" org.weilu.app.BareHandler "$port" "$base" "$@" 2>/dev/null &
floor=$!
trap 'kill $floor' EXIT
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port$1" && break; sleep 0.1; done

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
load() { # name, process, address, connections
  local before after out
  wrk -t1 -c"$4" -d2s -H 'Accept-Encoding: gzip' "$3" >/dev/null
  before=$(ticks "$2")
  out=$(wrk -t1 -c"$4" -d"${seconds}s" --latency -H 'Accept-Encoding: gzip' "$3")
  after=$(ticks "$2")
  awk -v name="$1" -v c="$4" -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" '
    /Requests\/sec/ { rate = $2 } /requests in/ { n = $1 } / 99%/ { p99 = $2 } /Non-2xx/ { bad = $NF }
    END { printf "%-28s c=%-3d %9.0f /s  %7.3f ms CPU  p99 %-8s %s\n", name, c, rate, ticks * 1000 / hz / n, p99, bad ? bad " bad answers" : "" }
  ' <<<"$out"
}
for path in "$@"; do
  case $path in *\?*) past="$path&past=cache" ;; *) past="$path?past=cache" ;; esac # an unknown parameter goes past it
  for c in ${CONNECTIONS:-8 32}; do
    load "floor    $path" $floor "http://127.0.0.1:$port$path" "$c"
    load "cached   $path" "$portal" "$base$path" "$c"
    load "rendered $path" "$portal" "$base$past" "$c"
  done
done
