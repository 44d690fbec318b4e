#!/bin/sh
# Prints the Debian packages with the libraries that a program needs, one a line.
set -eu

libraries=$(ldd "$1" | sed -n 's|.* => \(/[^ ]*\) .*|\1|p')
packages=$(
  for library in $libraries; do
    file=$(readlink -f "$library")
    # Many packages name their files as they were before /lib moved into /usr.
    dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "${file#/usr}" || exit 1
  done
)
echo "$packages" | sed 's/:.*//' | sort -u
