import { Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, anyone } from '../authz/index.js';
import { Site } from '../http/site.js';
import { FRAME_WORDS } from './frame.words.js';
import { type MailLanguage, mailLanguage } from './languages.js';
import { escapeHtml } from './layout.js';
import { MailPorts } from './mail-ports.js';
import { UNSUBSCRIBE_PATH, UnsubscribeLinks } from './unsubscribe-links.js';
import type { TokenHolder } from './unsubscribe-token.js';

const TOKEN = 'the token from the mail is the proof, and nobody must be signed in to get less mail';

/** A page as it is shown: its texts, not yet escaped, but for `html`. */
interface Page {
  status: number;
  language: MailLanguage;
  title: string;
  text: string;
  html: string;
}

/** Where people switch a kind of mail off, from a link in that mail. Looking changes nothing: programs look too. */
@Controller(UNSUBSCRIBE_PATH)
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly ports: MailPorts,
    private readonly site: Site,
  ) {}

  @Get(':token')
  @Authorize(anyone(TOKEN))
  async page(
    @Param('token') token: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const holder = this.links.read(token);
    if (!holder) return this.refuse(reply, accepted);
    const language = await this.languageOf(holder, accepted);
    const { ask, kinds } = FRAME_WORDS[language];
    const html = `<form method="post"><button type="submit" style="font:inherit;padding:.75rem 1.25rem;border:0;border-radius:.4rem;background:#0b5c6b;color:#fff;cursor:pointer">${escapeHtml(ask.button)}</button></form>`;
    await show(reply, { status: 200, language, title: ask.title, text: ask.text(kinds[holder.kind]), html });
  }

  @Post(':token')
  @Authorize(anyone(TOKEN))
  async switchOff(
    @Param('token') token: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const holder = this.links.read(token);
    if (!holder) return this.refuse(reply, accepted);
    await this.ports.switchOff?.(holder.personId, holder.kind);
    const language = await this.languageOf(holder, accepted);
    const { done, kinds } = FRAME_WORDS[language];
    const html = this.toProfile(done.toProfile);
    await show(reply, {
      status: 200,
      language,
      title: done.title,
      text: done.text(kinds[holder.kind]),
      html,
    });
  }

  private async refuse(reply: FastifyReply, accepted: string | undefined): Promise<void> {
    const language = firstOf(accepted);
    const { title, text, toProfile } = FRAME_WORDS[language].unknown;
    await show(reply, { status: 404, language, title, text, html: this.toProfile(toProfile) });
  }

  // The mail was in their language, whatever the browser speaks that opens its link.
  private async languageOf({ personId }: TokenHolder, accepted: string | undefined): Promise<MailLanguage> {
    const own = await this.ports.languageOf?.(personId);
    return own ? mailLanguage(own) : firstOf(accepted);
  }

  private toProfile(words: string): string {
    return `<p><a href="${escapeHtml(this.site.link('/profile'))}">${escapeHtml(words)}</a></p>`;
  }
}

/** The language that a browser asks for first. */
function firstOf(accepted = ''): MailLanguage {
  return mailLanguage(accepted.split(/[,;]/)[0]?.trim() ?? '');
}

async function show(reply: FastifyReply, { status, language, title, text, html }: Page): Promise<void> {
  // Without any referrer a browser sends the form as from nowhere, and it would be refused as foreign. No other site
  // sees one under this policy either.
  reply.header('referrer-policy', 'same-origin');
  const [heading, words] = [escapeHtml(title), escapeHtml(text)];
  await reply
    .status(status)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${heading}</title></head><body style="font-family:system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1.5rem;line-height:1.5"><main><h1>${heading}</h1><p>${words}</p>${html}</main></body></html>`,
    );
}
