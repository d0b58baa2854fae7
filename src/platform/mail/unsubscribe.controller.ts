import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Authorize, anyone } from '../authz/index.js';
import { Site } from '../http/site.js';
import { KIND_WORDS } from './kinds.js';
import { escapeHtml } from './layout.js';
import { MailPorts } from './mail-ports.js';
import { UNSUBSCRIBE_PATH, UnsubscribeLinks } from './unsubscribe-links.js';

const TOKEN = 'the token from the mail is the proof, and nobody must be signed in to get less mail';

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
  async page(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const holder = this.links.read(token);
    if (!holder) return this.refuse(reply);
    const words = escapeHtml(KIND_WORDS[holder.kind]);
    await this.show(
      reply.status(200),
      'Get less mail?',
      `<p>You will get no more ${words}. Other mail still comes, and you can switch this on again on your profile.</p><form method="post"><button type="submit" style="font:inherit;padding:.75rem 1.25rem;border:0;border-radius:.4rem;background:#0b5c6b;color:#fff;cursor:pointer">Switch it off</button></form>`,
    );
  }

  @Post(':token')
  @Authorize(anyone(TOKEN))
  async switchOff(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const holder = this.links.read(token);
    if (!holder) return this.refuse(reply);
    await this.ports.switchOff?.(holder.personId, holder.kind);
    const words = escapeHtml(KIND_WORDS[holder.kind]);
    await this.show(
      reply.status(200),
      'It is switched off',
      `<p>You get no more ${words}. To switch it on again, <a href="${escapeHtml(this.site.link('/profile'))}">go to your profile</a>.</p>`,
    );
  }

  private async refuse(reply: FastifyReply): Promise<void> {
    await this.show(
      reply.status(404),
      'This link does not work',
      `<p>It is not complete, or not one of ours. Nothing was changed. You can choose your mail on <a href="${escapeHtml(this.site.link('/profile'))}">your profile</a>.</p>`,
    );
  }

  private async show(reply: FastifyReply, title: string, html: string): Promise<void> {
    // Without any referrer a browser sends the form as from nowhere, and it would be refused as foreign. No other site
    // sees one under this policy either.
    reply.header('referrer-policy', 'same-origin');
    await reply
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body style="font-family:system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:1.5rem;line-height:1.5"><main><h1>${title}</h1>${html}</main></body></html>`,
      );
  }
}
