# Lints, compares with BASE, verifies and renders the workspace of the current folder.
# Every step is taken, whatever the one before found; the exit code is the heaviest.
# BASE: what a change is compared with, empty where there is none. FORMAT: github or text.
# OUTPUT: the folder for findings (lint.sarif, code-quality.json), changes.md and site.
# ACCEPTED, FAIL_ON: as `diff` takes them.
set -u
mkdir -p "$OUTPUT"
status=0
heaviest() { if [ "$1" -gt "$status" ]; then status=$1; fi; }

hyvinvointi lint --format "$FORMAT" --output "sarif=$OUTPUT/lint.sarif" \
  --output "gitlab=$OUTPUT/code-quality.json" || heaviest $?
if [ -n "$BASE" ]; then
  set -- --merge-base "$BASE" --fail-on "$FAIL_ON"
  if [ -f "$ACCEPTED" ]; then set -- "$@" --accepted "$ACCEPTED"; fi
  hyvinvointi diff "$@" --format "$FORMAT" || heaviest $?
  hyvinvointi diff "$@" --format markdown > "$OUTPUT/changes.md" || heaviest $?
fi
hyvinvointi verify || heaviest $?
hyvinvointi render --output "$OUTPUT/site" || heaviest $?
exit "$status"
