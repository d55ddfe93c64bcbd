#!/usr/bin/env bash
# hast-util-raw claims to keep positional information. Without its optional `file`, "the input
# document", every node loses its position, even in a tree without raw HTML. The content of the file
# does not matter: with an empty one, every node but the root keeps its position.
# Partly known: syntax-tree/hast-util-raw, issue 12, where the file was of an older version.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hast-util-raw@9.2.0 vfile@6.0.3 \
  mdast-util-from-markdown@2.1.0 mdast-util-to-hast@13.2.2
cat > run.mjs <<'JS'
import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';

const text = '# Codes\n\n**701** Lamp\n';
const placeOf = ({ position }) => position ? `${position.start.line}:${position.start.column}` : 'none';
const places = (options) => {
  const tree = raw(toHast(fromMarkdown(text)), options);
  const [heading, , paragraph] = tree.children;
  return [heading, paragraph, paragraph.children[0]].map(placeOf).join(' ');
};
const seen = [
  `file ${places({ file: new VFile(text) })}`,
  `empty file ${places({ file: new VFile() })}`,
  `no file ${places()}`,
].join(', ');
console.log('hast-util-raw 9.2.0');
console.log('expected: file 1:1 3:1 3:1, empty file and no file the same');
console.log(`seen:     ${seen}`);
const known = 'file 1:1 3:1 3:1, empty file 1:1 3:1 3:1, no file none none none';
process.exit(seen === known ? 0 : 1);
JS
node run.mjs
