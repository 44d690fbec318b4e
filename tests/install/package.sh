#!/usr/bin/env bash
# A test: makes the Debian packages, reads what they say about themselves, unpacks them and runs what is in them.
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
for program in dpkg-deb dpkg-shlibdeps; do
  command -v "$program" >/dev/null || { echo "skipped: no $program"; exit 77; }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$CPACK" --config "$HEGUI_BUILD/CPackConfig.cmake" -G DEB -B "$scratch/made" \
  -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
program=$(echo "$scratch"/made/hegui_*.deb)
library=$(echo "$scratch"/made/libhegui-dev_*.deb)

# says PACKAGE FIELD PATTERN
says() {
  local value
  value=$(dpkg-deb --field "$1" "$2")
  [[ $value =~ $3 ]] || { echo "$2 of ${1##*/} is “$value”, not $3"; exit 1; }
}
says "$program" Package '^hegui$'
says "$program" Version '^[0-9]+\.[0-9]+\.[0-9]+-1$'
says "$program" Maintainer '^.+ <.+@.+>$'
says "$program" Description 'compliance checker'
for needed in libc6 libstdc++6 libicu libre2 libzip libexpat1 libqpdf; do
  says "$program" Depends "${needed//+/\\+}"
done
for wished in poppler-utils poppler-data libreoffice-writer-nogui tesseract-ocr-chi-sim fonts-noto-cjk; do
  says "$program" Recommends "$wished"
done
says "$library" Depends 'libre2-dev.*libicu-dev'

dpkg-deb -x "$program" "$scratch/root"
root=$scratch/root/usr
for file in share/man/man1/hegui.1 share/doc/hegui/copyright share/bash-completion/completions/hegui; do
  [[ -s $root/$file ]] || { echo "$file is not in the package"; exit 1; }
done
if [[ -d $root/include || -n $(find "$root/lib" -name '*.a' 2>/dev/null) ]]; then
  echo "the package of the program holds files of the library"
  exit 1
fi
cd "$scratch"
PATH=$root/bin:$PATH
hegui --version
hegui check --no-config --as-of 2026-01-31 --no-gate "$source/examples/reports/department-good-2024.txt" -o html=audit.html >audit.txt
[[ -s audit.txt && -s audit.html ]]

dpkg-deb -x "$library" "$scratch/dev"
[[ -s $(find "$scratch/dev" -name libhegui_engine.a) && -s $(find "$scratch/dev" -name heguiConfig.cmake) ]]
