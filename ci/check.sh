# Lints, compares with BASE, verifies and renders the workspace of the current folder.
# Every step is taken, whatever the one before found; the exit code is the heaviest.
# BASE: what a change is compared with, empty where there is none. FORMAT: github or text.
# OUTPUT: the folder for findings (lint.sarif, code-quality.json), changes.md and site.
# FAIL_ON: as `diff` takes it. ACCEPTED: the file of accepted changes, where it exists.
set -u
mkdir -p "$OUTPUT"
status=0
heaviest() { if [ "$1" -gt "$status" ]; then status=$1; fi; }

accepted=
if [ -f "$ACCEPTED" ]; then accepted=$ACCEPTED; fi

hyvinvointi lint ${accepted:+--accepted "$accepted"} --format "$FORMAT" --output "sarif=$OUTPUT/lint.sarif" \
  --output "gitlab=$OUTPUT/code-quality.json" || heaviest $?
if [ -n "$BASE" ]; then
  set -- --merge-base "$BASE" --fail-on "$FAIL_ON" ${accepted:+--accepted "$accepted"}
  hyvinvointi diff "$@" --format "$FORMAT" || heaviest $?
  hyvinvointi diff "$@" --format markdown > "$OUTPUT/changes.md" || heaviest $?
fi
hyvinvointi verify ${accepted:+--accepted "$accepted"} || heaviest $?
hyvinvointi render --output "$OUTPUT/site" || heaviest $?
exit "$status"
