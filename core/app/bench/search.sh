#!/usr/bin/env bash
# How fast the search is built and answers over HTTP, with all counts. Needs core/app built with its tests; writes what it
# finds to target/weilu.log. Usage: core/app/bench/search.sh [ARTICLES [SECONDS [ARRIVALS_A_SECOND]]]
set -euo pipefail
cd "$(dirname "$0")/.."
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Xmx768m --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:../store/target/test-classes:target/lib/*" org.weilu.app.api.SearchLoad "$@"
grep -h SearchLoad target/weilu.log | tail -9
