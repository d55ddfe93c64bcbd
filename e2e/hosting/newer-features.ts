import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import postcss, { type Declaration, type Node } from 'postcss';
import { parseSync, Visitor } from 'vite';

const bcd: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

/** Oldest version per browser, with the names of MDN's compatibility data. */
export type Oldest = ReadonlyMap<string, string>;

const BROWSERS: Readonly<Record<string, string>> = { ios: 'safari_ios' };

/** Parses targets in the form used by Vite and others, such as `safari16.4`. */
export function parseTargets(targets: readonly string[]): Oldest {
  return new Map(
    targets.map((target) => {
      const [, name = target, version = ''] = target.match(/^([a-z]+)([\d.]+)$/) ?? [];
      return [BROWSERS[name] ?? name, version];
    }),
  );
}

function isAtMost(version: string, limit: string): boolean {
  const [a, b] = [version, limit].map((text) => text.replace('≤', '').split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/** Browsers whose oldest version lacks a feature or needs a flag or a prefix for it. */
function lackingIn({ support }: CompatStatement, oldest: Oldest): string[] {
  return [...oldest].flatMap(([browser, limit]) => {
    const statements = [support[browser as keyof typeof support] ?? []].flat();
    const has = statements.some(
      ({ version_added, version_removed, flags, prefix, alternative_name }) =>
        typeof version_added === 'string' &&
        version_added !== 'preview' &&
        !(version_removed || flags || prefix || alternative_name) &&
        isAtMost(version_added, limit),
    );
    return has ? [] : [browser];
  });
}

/** Several features may share a name, which is newer only if all of them are. */
type Names = Map<string, CompatStatement[]>;

function add(names: Names, name: string, { __compat }: Identifier): void {
  if (__compat) names.set(name, (names.get(name) ?? []).concat(__compat));
}

const isNewer = (statements: readonly CompatStatement[] | undefined, oldest: Oldest): boolean =>
  statements?.every((one) => lackingIn(one, oldest).length > 0) ?? false;

/** Subfeatures by name. */
const partsOf = (feature: Identifier | undefined): [string, Identifier][] =>
  Object.entries(feature ?? {}).filter(
    (entry): entry is [string, Identifier] => entry[0] !== '__compat',
  );

const globals: Names = new Map();
const members: Names = new Map();
const { builtins } = bcd.javascript;
for (const group of [bcd.api, builtins, builtins?.Intl]) {
  for (const [name, feature] of partsOf(group)) {
    add(globals, name, feature);
    for (const [member, part] of partsOf(feature)) {
      add(members, member.replace(/_static$/, ''), part);
    }
  }
}

interface Property {
  readonly type: string;
  readonly computed?: boolean;
  readonly key?: { readonly name?: string; readonly value?: unknown };
}

const keyOf = ({ computed, key }: Property): string | undefined =>
  computed || !key ? undefined : (key.name ?? String(key.value));

/**
 * Names of globals and members in scripts that the oldest browsers lack. A script does not show the
 * type that a member belongs to, so names that the scripts define, or that are keys in `data`, are
 * taken for their own.
 */
export function newerInScripts(
  scripts: readonly string[],
  data: readonly string[],
  oldest: Oldest,
): string[] {
  const own = new Set(data);
  const globalsRead = new Set<string>();
  const membersRead = new Set<string>();
  const define = (property: Property) => own.add(keyOf(property) ?? '');
  const visitor = new Visitor({
    ObjectExpression: ({ properties }) => {
      for (const one of properties) if (one.type === 'Property') define(one as Property);
    },
    ObjectPattern: ({ properties }) => {
      for (const one of properties) {
        if (one.type === 'Property') membersRead.add(keyOf(one as Property) ?? '');
      }
    },
    PropertyDefinition: (one) => define(one as Property),
    MethodDefinition: (one) => define(one as Property),
    AssignmentExpression: ({ left }) => {
      if (left.type === 'MemberExpression' && !left.computed) own.add(left.property.name);
    },
    MemberExpression: (one) => {
      if (!one.computed) membersRead.add(one.property.name);
    },
    Identifier: ({ name }) => globalsRead.add(name),
  });
  for (const script of scripts) visitor.visit(parseSync('script.js', script).program);
  return [
    ...[...globalsRead].filter((name) => isNewer(globals.get(name), oldest)),
    ...[...membersRead]
      .filter((name) => !own.has(name) && isNewer(members.get(name), oldest))
      .map((name) => `.${name}`),
  ].toSorted();
}

const typeValues: Names = new Map();
for (const [name, type] of partsOf(bcd.css.types)) {
  add(typeValues, name, type);
  for (const [value, feature] of partsOf(type)) add(typeValues, value, feature);
}

const statementsOf = (feature: Identifier | undefined) =>
  feature?.__compat ? [feature.__compat] : undefined;

/** The newer parts of a declaration: its property, or a keyword or function in its value. */
function newerInDeclaration({ prop, value }: Declaration, oldest: Oldest): string[] {
  if (/^-(?!-)/.test(prop)) return [];
  const property = (bcd.css.properties as Identifier)[prop] as Identifier | undefined;
  if (isNewer(statementsOf(property), oldest)) return [prop];
  const words = value
    .replace(/"[^"]*"|url\([^)]*\)|--[\w-]+/g, '')
    .matchAll(/([a-z][a-z-]+)(\(?)/g);
  return [...words].flatMap(([, word = '', bracket]) => {
    const own = statementsOf(property?.[word] as Identifier | undefined);
    const statements = own ?? (bracket ? typeValues.get(word) : undefined);
    return isNewer(statements, oldest) ? [`${prop}: ${word}`] : [];
  });
}

/** Whether an older browser uses an earlier declaration or skips the block. */
function hasFallback(declaration: Declaration, oldest: Oldest): boolean {
  const before = declaration.parent?.nodes.slice(0, declaration.parent.index(declaration)) ?? [];
  // A declaration with a vendor prefix is the one that older versions know.
  const isOlder = (node: Node) =>
    node.type === 'decl' &&
    (node as Declaration).prop.replace(/^-\w+-/, '') === declaration.prop &&
    newerInDeclaration(node as Declaration, oldest).length === 0;
  return before.some(isOlder);
}

function isInSupports(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'atrule' && 'name' in at && at.name === 'supports') return true;
  }
  return false;
}

/** At-rules, media features, selectors, properties and values that the oldest browsers lack. */
export function newerInStyles(css: string, oldest: Oldest): string[] {
  const found = new Set<string>();
  const look = (group: unknown, name: string, as: string) => {
    const feature = (group as Identifier | undefined)?.[name] as Identifier | undefined;
    if (isNewer(statementsOf(feature), oldest)) found.add(as);
  };
  postcss.parse(css).walk((node) => {
    if (isInSupports(node)) return;
    if (node.type === 'atrule') {
      const rules = bcd.css['at-rules'] as Identifier;
      look(rules, node.name, `@${node.name}`);
      for (const [, feature = ''] of node.params.matchAll(/\(([a-z-]+)/g)) {
        look(rules[node.name], feature, `@${node.name} (${feature})`);
      }
    } else if (node.type === 'rule') {
      for (const [all, name = ''] of node.selector.matchAll(/::?(?!-)([a-z-]+)/g)) {
        look(bcd.css.selectors, name, all);
      }
      if (node.selector.includes('&')) look(bcd.css.selectors, 'nesting', '&');
    } else if (node.type === 'decl' && !hasFallback(node, oldest)) {
      for (const name of newerInDeclaration(node, oldest)) found.add(name);
    }
  });
  return [...found].toSorted();
}

/** Elements and attributes in pages that the oldest browsers lack. */
export function newerInPages(html: string, oldest: Oldest): string[] {
  const found = new Set<string>();
  const tags = html.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g);
  for (const [, tag = '', rest = ''] of tags) {
    const element = (bcd.html.elements as Identifier)[tag] as Identifier | undefined;
    if (isNewer(statementsOf(element), oldest)) found.add(`<${tag}>`);
    for (const [, attribute = ''] of rest.matchAll(/([a-z-]+)(?:="[^"]*")?/gi)) {
      const name = attribute.toLowerCase();
      const feature = element?.[name] ?? (bcd.html.global_attributes as Identifier)[name];
      if (isNewer(statementsOf(feature as Identifier | undefined), oldest)) found.add(name);
    }
  }
  return [...found].toSorted();
}
