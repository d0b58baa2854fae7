import { FRAME_WORDS } from './frame.words.js';
import type { OptionalMail } from './kinds.js';
import type { MailLanguage } from './languages.js';

/** A mail as it is laid out: all its words chosen and filled. */
export interface Letter {
  to: { name: string };
  /** The language of all its words. */
  language: MailLanguage;
  subject: string;
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  footer?: readonly string[];
  /** Where to switch this kind of mail off; null for what cannot be. */
  leave: { kind: OptionalMail; url: string } | null;
}

/** The plain text of a mail. */
export function textOf(letter: Letter): string {
  const parts = [greetingOf(letter), ...letter.paragraphs];
  if (letter.action) parts.push(`${letter.action.label}:\n${letter.action.url}`);
  const small = [...(letter.footer ?? [])];
  if (letter.leave) small.push(`${leaveWords(letter.language, letter.leave.kind)}:\n${letter.leave.url}`);
  if (small.length) parts.push(`--\n${small.join('\n')}`);
  return `${parts.join('\n\n')}\n`;
}

/** The HTML of a mail: one column, readable without images, and in a dark mail program. */
export function htmlOf(letter: Letter): string {
  const p = (html: string, style = '') => `<p style="margin:0 0 16px;${style}">${html}</p>`;
  const small = (html: string) => p(html, 'font-size:14px;opacity:.8');
  const button = letter.action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(letter.action.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5c6b;color:#ffffff;text-decoration:none">${escapeHtml(letter.action.label)}</a></p>`
    : '';
  const footer = (letter.footer ?? []).map((line) => small(escapeHtml(line))).join('');
  const leave = letter.leave
    ? small(
        `<a href="${escapeHtml(letter.leave.url)}" style="color:inherit">${escapeHtml(leaveWords(letter.language, letter.leave.kind))}</a>`,
      )
    : '';
  const words = [greetingOf(letter), ...letter.paragraphs].map((text) => p(escapeHtml(text))).join('');
  return `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(letter.subject)}</title></head><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:560px;margin:0 auto;padding:24px">${words}${button}${footer}${leave}</body></html>`;
}

/** Text as it may stand in HTML, attribute values included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function greetingOf({ language, to }: Letter): string {
  return FRAME_WORDS[language].greeting(to.name);
}

function leaveWords(language: MailLanguage, kind: OptionalMail): string {
  const { leave, kinds } = FRAME_WORDS[language];
  return leave(kinds[kind]);
}
