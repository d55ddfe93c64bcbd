import { findFieldKind, isHttpStatus, nameKey, type Role, WRAPPER_CODES } from '../api-shapes.ts';

/** Names of lists whose elements may be mere codes, and of what may be one. */
const LIST_OF_CODES = /^(?:errors|warnings|(?:error|warning|status)codes)$/;
const MERE_CODE = /^(?:error|warning)$/;

/** Whether a bare number under this name is a status code: `"errors": [8015]`, `"error": 8015`. */
export function holdsCodes(name: string, isElement: boolean): boolean {
  return (isElement ? LIST_OF_CODES : MERE_CODE).test(name);
}

/** A code without a message or success beside it, and where it stands. */
export interface LoneCode {
  readonly code: number;
  /** Whether the catalog has it. */
  readonly isKnown: boolean;
  /** What it is called: `code`, `errorCode`. */
  readonly key: string;
  /** Of its object, as `roleOf` takes them. */
  readonly name: string;
  readonly parent: string;
  readonly role: Role;
  /** Whether nothing else is in its object, and whether that is all there is. */
  readonly isAlone: boolean;
  readonly isAll: boolean;
  /** Whether the text ends in its object. */
  readonly cut: boolean;
}

/**
 * Whether a lone code is a status code by its name or place. What HTTP numbers too, and what the
 * catalog has not, is one only where nothing else can be.
 */
export function isLoneStatus(lone: LoneCode): boolean {
  const { code, isKnown, key, name, parent, role, isAlone, isAll, cut } = lone;
  // `errorCode`, but not `code`, is that of a status and of nothing else.
  const isTelling = nameKey(key) !== 'code' && findFieldKind(key) === 'code';
  if (isTelling && isHttpStatus(code)) return false;
  if (isAll || (cut && role !== 'plain')) return isKnown;
  if (isTelling && isKnown) return true;
  const isListed = role === 'item' || /^(?:errors|warnings)$/.test(name);
  if (role === 'global' && parent === 'response' && WRAPPER_CODES.has(code)) return true;
  if (isHttpStatus(code)) return isKnown && isListed;
  if (!isKnown) return isListed && code >= 600 && code < 1_000_000;
  if (role !== 'plain' && role !== 'global') return true;
  return isAlone && /^status(?:es)?$/.test(name);
}
