#!/usr/bin/env bash
# Installs what Debian 12 needs to build hegui (--build) and to run its tests (--test); both without arguments.
set -euo pipefail

build=(
  ca-certificates git g++ cmake ninja-build ccache pkg-config
  libre2-dev libicu-dev libtomlplusplus-dev libexpected-dev
  libzip-dev libexpat1-dev libqpdf-dev libmd4c-dev libgumbo-dev
  libspdlog-dev libcli11-dev nlohmann-json3-dev
  libxlsxwriter-dev libkainjow-mustache-dev
)
test=(
  poppler-utils poppler-data        # PDF is read by pdftotext; the data has the characters of older Chinese fonts
  libreoffice-writer-nogui          # doc, rtf and wps are read by it; makes the forms that tests compare
  libreoffice-calc-nogui            # opens the workbooks that are written
  tesseract-ocr tesseract-ocr-chi-sim  # scanned pages
  libgtest-dev libgmock-dev librapidcheck-dev zlib1g-dev
  python3 python3-jsonschema libxml2-utils  # machine formats are checked against their schemas
  python3-yaml                      # definitions of CI jobs are read as those read them
  chromium fonts-noto-cjk           # the HTML report is looked at in a browser
  zsh fish man-db groff-base        # completions and the manual page are tried in them
  clang libclang-rt-dev             # second compiler, libFuzzer and its runtime
  clang-tidy clang-format           # lint
  gcovr                             # coverage
)

# The browser tests' own packages, by lock file; nothing to do when they are there already.
install_node_modules() {
  local folder
  folder=$(cd "$(dirname "$0")/../tests/browser" && pwd)
  if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock.json"; then
    npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts </dev/null
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock.json"
  fi
}

[[ $# -gt 0 ]] || set -- --build --test
packages=()
with_node=0
for argument in "$@"; do
  case "$argument" in
    --build) packages+=("${build[@]}") ;;
    --test)
      packages+=("${test[@]}")
      # Node.js from elsewhere brings its own npm and refuses Debian's.
      command -v node >/dev/null && command -v npm >/dev/null || packages+=(nodejs npm)
      with_node=1
      ;;
    *) echo "usage: $0 [--build] [--test]" >&2; exit 2 ;;
  esac
done

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done

if [[ ${#missing[@]} -gt 0 ]]; then
  as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "install these as root: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=600)
  "${apt[@]}" update </dev/null
  "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null
fi
if [[ $with_node -eq 1 ]]; then
  install_node_modules
fi
