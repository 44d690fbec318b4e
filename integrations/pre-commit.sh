#!/bin/sh
# The hook of pre-commit: audits the documents that are about to be committed. Its arguments are the options of the hook ("args") and
# behind them the names of the files.
set -eu

program=${HEGUI:-hegui}
if ! command -v "$program" >/dev/null; then
  echo "hegui is not installed, or PATH does not lead to it" >&2
  exit 2
fi
exec "$program" check "$@"
