import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Attributes whose words are read by people. */
const WORDED = new Set([
  'alt',
  'aria-label',
  'title',
  'label',
  'placeholder',
  'description',
  'lead',
  'submit',
  'confirm',
  'question',
]);

interface Found {
  /** Words that stand in the code without an id. */
  bare: string[];
  /** Messages by their ids, each with where it was found. */
  messages: [id: string, message: string, file: string][];
}

function look(name: string, text: string): Found {
  const found: Found = { bare: [], messages: [] };
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.bare.push(`${name}: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && WORDED.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer) && /\p{L}/u.test(node.initializer.text)) {
        found.bare.push(`${name}: ${node.getText()}`);
      }
    }
    if (ts.isObjectLiteralExpression(node)) {
      const id = textOf(node, 'id');
      const message = textOf(node, 'message');
      if (id !== undefined && message !== undefined) found.messages.push([id, message, name]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(object: ts.ObjectLiteralExpression, property: string): string | undefined {
  for (const member of object.properties) {
    if (!ts.isPropertyAssignment(member) || member.name.getText() !== property) continue;
    if (ts.isStringLiteralLike(member.initializer)) return member.initializer.text;
  }
  return undefined;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.ts$/.test(file),
);
const all = files.map((file) => look(file, readFileSync(join(source, file), 'utf8')));

describe('the words of the web app', () => {
  it('sees words that bear no id', () => {
    const { bare } = look('x.tsx', 'const x = <p title="Bare title">Bare words {f()}</p>;');
    expect(bare).toEqual(['x.tsx: title="Bare title"', 'x.tsx: Bare words']);
  });

  it('all bear an id, so that they can be translated', () => {
    expect(all.flatMap(({ bare }) => bare)).toEqual([]);
  });

  it('say one thing under one id', () => {
    const byId = new Map<string, string>();
    const doubled: string[] = [];
    for (const [id, message, file] of all.flatMap(({ messages }) => messages)) {
      if ((byId.get(id) ?? message) !== message)
        doubled.push(`${id} in ${file}: "${message}" and "${byId.get(id)}"`);
      byId.set(id, message);
    }
    expect(byId.size).toBeGreaterThan(200);
    expect(doubled).toEqual([]);
  });
});
