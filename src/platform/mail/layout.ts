import type { MailContent } from './template.js';

/** The plain text of a mail. */
export function textOf(content: MailContent): string {
  const parts = [`Hello ${content.to.name},`, ...content.paragraphs];
  if (content.action) parts.push(`${content.action.label}:\n${content.action.url}`);
  if (content.footer?.length) parts.push(`--\n${content.footer.join('\n')}`);
  return `${parts.join('\n\n')}\n`;
}

/** The HTML of a mail: one column, readable without images, and in a dark mail program. */
export function htmlOf(content: MailContent): string {
  const p = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`;
  const button = content.action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(content.action.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5c6b;color:#ffffff;text-decoration:none">${escapeHtml(content.action.label)}</a></p>`
    : '';
  const footer = (content.footer ?? []).map((line) => p(line, 'font-size:14px;opacity:.8')).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(content.subject)}</title></head><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:560px;margin:0 auto;padding:24px">${p(`Hello ${content.to.name},`)}${content.paragraphs.map((text) => p(text)).join('')}${button}${footer}</body></html>`;
}

/** Text as it may stand in HTML, attribute values included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
