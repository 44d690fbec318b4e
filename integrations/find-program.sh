#!/bin/sh
# Finds hegui for the GitHub action: HEGUI_PROGRAM, else what PATH leads to, else it is built from the sources beside this script, which
# takes Debian 12 and some minutes. Its path becomes the output "program" of the step.
set -eu

source=$(cd "$(dirname "$0")/.." && pwd)
if [ -n "${HEGUI_PROGRAM-}" ]; then
  program=$HEGUI_PROGRAM
elif ! program=$(command -v hegui); then
  build=${RUNNER_TEMP:-/tmp}/hegui-build
  "$source/scripts/install-deps.sh" --build
  cd "$source"
  cmake --preset release -B "$build" -D HEGUI_BUILD_TESTS=OFF -D HEGUI_LTO=OFF
  cmake --build "$build" --target hegui
  program=$build/hegui
fi
"$program" --version
echo "program=$program" >>"${GITHUB_OUTPUT:-/dev/null}"
