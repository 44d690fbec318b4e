#!/usr/bin/env bash
# A test: installs what was built to a scratch folder, builds examples/embed against it and nothing else, and audits an example.
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$CMAKE" --install "$HEGUI_BUILD" --prefix "$scratch/prefix" --strip >"$scratch/log" || { cat "$scratch/log"; exit 1; }
for file in bin/hegui share/man/man1/hegui.1 share/man/zh_CN/man1/hegui.1 share/bash-completion/completions/hegui \
  share/zsh/vendor-completions/_hegui share/fish/vendor_completions.d/hegui.fish include/hegui/engine/audit/auditor.h; do
  [[ -s $scratch/prefix/$file ]] || { echo "$file was not installed"; exit 1; }
done
if grep -rlF "$source" "$scratch"/prefix/lib*/cmake "$scratch"/prefix/lib/*/cmake 2>/dev/null; then
  echo "the installed package names the source"
  exit 1
fi

cp -r "$source/examples/embed" "$scratch/embed"
"$CMAKE" -S "$scratch/embed" -B "$scratch/build" -G Ninja -D CMAKE_PREFIX_PATH="$scratch/prefix"
"$CMAKE" --build "$scratch/build"
output=$("$scratch/build/embed" "$source/examples/reports/department-middling-2023.txt")
echo "$output"
[[ $output =~ ^score\ [0-9]+\.[0-9]{2},\ [0-9]+\ rules$ ]]
# The program that was installed comes to the same.
"$scratch/prefix/bin/hegui" check --as-of 2026-01-31 --no-gate --no-config --format json \
  "$source/examples/reports/department-middling-2023.txt" >"$scratch/audit.json"
python3 - "$scratch/audit.json" "$output" <<'PYTHON'
import json, sys
score = json.load(open(sys.argv[1]))["documents"][0]["score"]
assert f"{score['lower']:.2f}" == sys.argv[2].split()[1].rstrip(","), (score, sys.argv[2])
PYTHON
