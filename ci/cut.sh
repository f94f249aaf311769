# Prints the file $1; of one that is longer than $2 bytes that it is cut, and then its beginning. At
# its end that could not be seen: the cut may go through a table, a code block or what is folded.
set -eu
if [ "$(wc -c < "$1")" -le "$2" ]; then
  cat "$1"
  exit
fi
printf '**Kaikki muutokset eivät mahtuneet tähän. Alla ändringar rymdes inte här. Not all changes fit here.**\n\n'
# A letter that the cut goes through is left out, and iconv says so.
head -c "$2" "$1" | iconv -c -f utf-8 -t utf-8 2>/dev/null || true
