#!/usr/bin/env bash
# hidden="until-found" collapses a part of a page, but find-in-page and a link to an anchor in it
# still open it: right for a page with hundreds of codes. Tools that treat `hidden` as a boolean
# attribute write plain `hidden`, which nothing opens: React does, minify-html and @swc/html do by
# default, and html-minifier-terser and html-minifier-next do with collapseBooleanAttributes. Preact
# keeps the value.
# Partly known: react/react, issue 24740, open, and withastro/astro, issue 15521, on Astro. Nothing
# was found on the minifiers; their READMEs only say that values of boolean attributes are removed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund react@19.3.1 react-dom@19.3.1 preact@11.2.0 \
  preact-render-to-string@6.8.2 @minify-html/node@0.18.1 @swc/html@1.16.22 \
  html-minifier-terser@7.2.0 html-minifier-next@8.7.0
cat > run.mjs <<'JS'
import minifyHtml from '@minify-html/node';
import swc from '@swc/html';
import { minify as next } from 'html-minifier-next';
import { minify as terser } from 'html-minifier-terser';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const props = { id: 'c701', hidden: 'until-found' };
const page = '<!doctype html><title>T</title><p id="c701" hidden="until-found">Lamp</p>';
const pages = {
  preact: render(h('p', props)),
  react: renderToStaticMarkup(createElement('p', props)),
  'minify-html': minifyHtml.minify(Buffer.from(page), {}).toString(),
  '@swc/html': (await swc.minify(page)).code,
  'html-minifier-terser': await terser(page, { collapseBooleanAttributes: true }),
  'html-minifier-next': await next(page, { collapseBooleanAttributes: true }),
};
const names = Object.keys(pages);
const result = (name) => (pages[name].includes('until-found') ? 'kept' : 'lost');
const seen = names.map((name) => `${name} ${result(name)}`).join(', ');
console.log('preact 11.2.0, react 19.3.1, minify-html 0.18.1, @swc/html 1.16.22,');
console.log('html-minifier-terser 7.2.0, html-minifier-next 8.7.0');
console.log(`expected: ${names.map((name) => `${name} kept`).join(', ')}`);
console.log(`seen:     ${seen}`);
const hidden = names.every((name) => pages[name].includes('hidden'));
const known = names.map((name) => `${name} ${name === 'preact' ? 'kept' : 'lost'}`).join(', ');
process.exit(hidden && seen === known ? 0 : 1);
JS
node run.mjs
