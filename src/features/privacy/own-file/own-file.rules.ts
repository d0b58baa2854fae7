import { DateTime } from 'luxon';
import { escapeHtml } from '../../../platform/mail/index.js';

/** What is held of one kind. */
export interface Section {
  title: string;
  /** By the heads of their columns. */
  rows: Readonly<Record<string, unknown>>[];
}

/** A person's own file. */
export interface OwnFile {
  name: string;
  /** IANA zone in which its times are told. */
  zone: string;
  at: Date;
  sections: Section[];
  /** What does not stand in it, and why. */
  left: { title: string; why: string }[];
}

/** What nobody can put into such a file. */
const NOT_THERE =
  'Your answers to surveys are not in this file. They are kept without anything that ties them to you, so nobody can find which are yours.';

/** The file as data, for programs. Instants are in UTC by ISO 8601. */
export function jsonOf({ name, at, sections, left }: OwnFile): string {
  return JSON.stringify(
    { name, writtenAt: at, notThere: [NOT_THERE], held: sections, leftOut: left },
    null,
    2,
  );
}

/** The file as a page to be read, kept and printed: it needs nothing else, and loads nothing. */
export function pageOf({ name, zone, at, sections, left }: OwnFile): string {
  const cell = (value: unknown) => escapeHtml(wordsOf(value, zone));
  const title = `What Spokewell holds about ${escapeHtml(name)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Written on ${cell(at)}. Times are those of ${escapeHtml(zone)}.</p>
<p>${NOT_THERE}</p>
${sections.map((section) => tableOf(section, cell)).join('\n')}
${leftOut(left)}
</main>
</body>
</html>
`;
}

function tableOf({ title, rows }: Section, cell: (value: unknown) => string): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = rows.map(
    (row) =>
      `<tr>${heads.map((head) => `<td data-head="${escapeHtml(head)}">${cell(row[head])}</td>`).join('')}</tr>`,
  );
  return `<section>
<h2>${escapeHtml(title)}</h2>
<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody></table>
</section>`;
}

function leftOut(left: OwnFile['left']): string {
  if (left.length === 0) return '';
  const items = left.map(({ title, why }) => `<li>${escapeHtml(title)}: ${escapeHtml(why)}</li>`);
  return `<section><h2>What is not in this file</h2><ul>${items.join('')}</ul></section>`;
}

/** A value as a person reads it. */
function wordsOf(value: unknown, zone: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return DateTime.fromJSDate(value, { zone }).toFormat('d LLLL yyyy, HH:mm');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, zone)).join('\n') || 'none';
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => wordsOf(one, zone))
      .join(', ');
  return typeof value === 'string' && isCode(value) ? value.replaceAll('_', ' ') : String(value);
}

// A state or role as the product writes it, not something that somebody wrote.
function isCode(text: string): boolean {
  return /^[a-z]+(_[a-z]+)+$/.test(text);
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 1.5rem; }
main { max-width: 60rem; margin: 0 auto; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid GrayText; overflow-wrap: anywhere; white-space: pre-line; }
th { font-weight: 600; }
@media (max-width: 40rem) {
  thead { display: none; }
  tr { display: block; padding: .5rem 0; border-bottom: 1px solid GrayText; }
  td { display: block; border: 0; padding: .1rem 0; }
  td::before { content: attr(data-head) ": "; font-weight: 600; }
}
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;
