#!/usr/bin/env bash
# Installs a package of hegui in a clean Debian and runs it there: scripts/try-package.sh build/package/hegui_*.deb
# As root, with debootstrap and the network. By hand; tests/install/package.sh is what always runs.
set -euo pipefail
[[ $# -eq 1 && -f $1 ]] || { echo "usage: $0 PACKAGE.deb" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "debootstrap is not installed" >&2; exit 1; }
source=$(cd "$(dirname "$0")/.." && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

debootstrap --variant=minbase bookworm "$root"
cp "$1" "$root/hegui.deb"
cp "$source/examples/reports/department-good-2024.txt" "$root/report.txt"
chroot "$root" apt-get install -y --no-install-recommends /hegui.deb
chroot "$root" hegui --version
chroot "$root" hegui formats
chroot "$root" hegui check --no-gate /report.txt
