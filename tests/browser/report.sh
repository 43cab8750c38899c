#!/bin/sh
# Writes a report and looks at it in a browser. Exit 77: skipped. LATTICE_NODE_MODULES names the folder above node_modules.
command -v node >/dev/null || { echo "skipped: node is not installed"; exit 77; }
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
"$1" compare asian-nato-2024 --html "$folder/report.html" >/dev/null || exit 1
node "$(dirname "$0")/report.cjs" "$folder/report.html"
