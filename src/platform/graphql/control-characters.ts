import { type ArgumentNode, type DocumentNode, type ObjectFieldNode, visit } from 'graphql';
import { Refusal } from '../refusal/index.js';

/** Control characters that no text of ours has: all but tab and the two of line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const LINE_BREAKS = /[\t\n\r]/;
/** Halves of a character whose other half is missing: stored, they come out as another character. */
const HALVES = /\p{Cs}/u;

/** Names of the fields and arguments in which a text may have several lines. */
const several = new Set<string>();

/** Declares that the text of an input's field may have several lines, and tabs. */
export function SeveralLines(): PropertyDecorator {
  return (_target, property) => {
    several.add(String(property));
  };
}

/** Whether a text has a control character where it may not have one. White space around it is a slip of pasting. */
export function hasControlCharacter(text: string, lines: 'one' | 'several' = 'one'): boolean {
  return NEVER.test(text) || (lines === 'one' && LINE_BREAKS.test(text.trim()));
}

/** Where the variables of a document go: a list of paths, of argument and fields, for each name. */
type Places = ReadonlyMap<string, readonly (readonly string[])[]>;

// Of documents whose own texts are fine; each is looked through once.
const fine = new WeakMap<DocumentNode, Places>();

/**
 * Refuses control characters and halves of characters in what a client sends, wherever it stands: nobody means them,
 * the database cannot hold some of them, and in a header or a file another would end a line.
 *
 * @throws Refusal INVALID_INPUT that names the field
 */
export function refuseControlCharacters(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): void {
  const places = fine.get(document) ?? lookThroughDocument(document);
  fine.set(document, places);
  for (const [name, value] of Object.entries(variables)) {
    // A variable that goes nowhere is not read either.
    for (const path of places.get(name) ?? []) lookThrough(value, path);
  }
}

function lookThroughDocument(document: DocumentNode): Places {
  const places = new Map<string, string[][]>();
  const path: string[] = [];
  const named = {
    enter: ({ name }: ArgumentNode | ObjectFieldNode) => {
      path.push(name.value);
    },
    leave: () => {
      path.pop();
    },
  };
  visit(document, {
    Argument: named,
    ObjectField: named,
    StringValue: ({ value }) => check(value, path),
    Variable: ({ name }) => {
      if (path.length > 0) places.set(name.value, [...(places.get(name.value) ?? []), [...path]]);
    },
  });
  return places;
}

function lookThrough(value: unknown, path: readonly string[]): void {
  if (typeof value === 'string') check(value, path);
  else if (Array.isArray(value)) for (const item of value) lookThrough(item, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) lookThrough(part, [...path, name]);
  }
}

function check(text: string, path: readonly string[]): void {
  const last = path.at(-1) ?? '';
  const half = HALVES.test(text);
  if (!half && !hasControlCharacter(text, several.has(last) ? 'several' : 'one')) return;
  // Below an input its own fields are named, as where they are found wrong otherwise.
  const field = (path.length > 1 ? path.slice(1) : path).join('.') || 'text';
  const words = half
    ? 'has half of a character in it; please type or paste it anew'
    : 'must not have a control character in it';
  throw Refusal.invalid(`${field} ${words}.`, { [field]: words });
}
