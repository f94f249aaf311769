# Prints the file $1, of one that is longer than $2 bytes its beginning, and then says that it is cut.
set -eu
if [ "$(wc -c < "$1")" -le "$2" ]; then
  cat "$1"
  exit
fi
# A letter that the cut goes through is left out, and iconv says so.
head -c "$2" "$1" | iconv -c -f utf-8 -t utf-8 2>/dev/null || true
printf '\n\n**… Kaikki muutokset eivät mahtuneet tähän. Alla ändringar rymdes inte här. Not all changes fit here.**\n'
