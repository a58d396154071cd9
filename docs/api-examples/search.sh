#!/usr/bin/env bash
# The API of Wensou by curl: a search, its facets, all its hits, suggestions, an article that comes and goes, an error.
#
#   WENSOU_ADMIN_KEY=… bash docs/api-examples/search.sh [http://127.0.0.1:8080] [QUERY]
set -euo pipefail

server="${1:-http://127.0.0.1:8080}"
query="${2:-算力}"

# --get with --data-urlencode writes the query string; --fail-with-body prints what went wrong and exits with 22
ask() { curl --silent --show-error --fail-with-body "$@"; }

echo "== search"
ask --get "$server/api/v1/search" --data-urlencode "q=$query" --data "size=3" --data "facets=source"
echo

echo "== filter: OR within a facet, AND across facets and dates"
ask --get "$server/api/v1/search" --data-urlencode "q=$query" --data-urlencode "technology=大模型" \
  --data-urlencode "technology=芯片" --data "from=2024-01-01" --data "size=1" --data "facets=none"
echo

# A walk by cursor needs a JSON parser; the whole result as a file needs none.
echo "== all hits, one a line"
ask --get "$server/api/v1/export" --data-urlencode "q=$query" --data "format=ndjson" | wc -l | tr -d ' '

echo "== suggestions, as browsers get them"
ask --get "$server/api/v1/suggest/opensearch" --data-urlencode "q=suan" --data "size=3"
echo

if [ -n "${WENSOU_ADMIN_KEY:-}" ]; then
  echo "== add an article, and delete it"
  # The key goes in by a file descriptor: arguments are seen by everyone who lists processes.
  admin() { ask --header @<(printf 'Authorization: Bearer %s\n' "$WENSOU_ADMIN_KEY") "$@"; }
  admin --request PUT "$server/api/v1/articles/example-curl" --data-binary '{"title":"示例文章","body":"来自 curl。"}'
  echo
  admin --request DELETE "$server/api/v1/articles/example-curl"
  echo
fi

echo "== an error: decide by its code"
problem="$(ask "$server/api/v1/search?page=0" || true)"
case "$problem" in
  *'"code":"bad_parameter"'*) echo "bad_parameter: $problem" ;;
  *'"code":'*) echo "another problem: $problem" ;;
  *) echo "no answer of the API: $problem" >&2 && exit 1 ;;
esac
