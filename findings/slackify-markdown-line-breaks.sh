#!/usr/bin/env bash
# Slack has line breaks, but neither backslash escapes nor HTML comments. slackify-markdown writes
# both, because it uses a Markdown serializer: a hard line break, by two spaces or a backslash,
# leaves a backslash at the end of the line, and between two lists there is "<!---->".
# No report was found; the README does not mention line breaks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund slackify-markdown@4.5.0
cat > run.mjs <<'JS'
import slackify from 'slackify-markdown';

const shown = (markdown) => JSON.stringify(slackify(markdown).trim());
const seen = `${shown('701 unknown  \n8015 expired')}, ${shown('1. Lamp\n\n- 701\n\n* 8015')}`;
console.log('slackify-markdown 4.5.0');
console.log('expected: two lines without a backslash, and lists without a comment');
console.log(`seen:     ${seen}`);
const changed = !seen.startsWith('"701 unknown\\\\\\n8015 expired"') || !seen.includes('<!---->');
process.exit(changed ? 1 : 0);
JS
node run.mjs
