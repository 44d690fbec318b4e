#!/usr/bin/env bash
# run.sh TEST PROGRAM SOURCE_FOLDER WORK_FOLDER: browser tests of TEST_test.mjs; 77 where what they need is not there, an error in CI.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v node >/dev/null || missing+=("node")
[[ -x ${CHROMIUM:-/usr/bin/chromium} ]] || missing+=("chromium")
command -v pdftotext >/dev/null || missing+=("pdftotext")
[[ -d node_modules/axe-core && -d node_modules/playwright-core ]] || missing+=("tests/browser/node_modules")
if [[ ${#missing[@]} -gt 0 ]]; then
  echo "BROWSER TESTS NOT RUN, missing: ${missing[*]} (scripts/install-deps.sh --test installs them)" >&2
  [[ -n ${CI:-} ]] && exit 1
  exit 77
fi
test=$1
shift
exec node "${test}_test.mjs" "$@"
