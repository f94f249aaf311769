# Writes the file CHANGES as the one comment of this kind on pull request NUMBER: the first run makes
# it, later ones write it anew. Needs gh and GH_TOKEN.
set -eu
test -s "$CHANGES" || exit 0
mark='<!-- hyvinvointi -->'
most=60000 # bytes; GitHub takes 65 536 characters
body=$(mktemp)
{ printf '%s\n' "$mark"; sh "$(dirname "$0")/cut.sh" "$CHANGES" "$most"; } > "$body"
comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
own=".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id"
id=$(gh api --paginate "$comments" --jq "$own" | head -n 1)
if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$body"
else
  gh api --silent --method POST "$comments" --field "body=@$body"
fi
rm -f "$body"
