import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Authorize, anyone } from '../authz/index.js';
import { Refusal } from '../refusal/index.js';
import { escapeHtml } from './layout.js';
import { type KeptMail, LocalMailbox, MailTransportRef } from './transport.js';

const OPEN = 'the local mailbox exists only while the server listens on this machine alone';

/** The local mailbox, to read. With an SMTP relay there is none. */
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(MailTransportRef) private readonly transport: MailTransportRef) {}

  @Get()
  @Authorize(anyone(OPEN))
  @Header('content-type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    const mails = await this.mailbox().list();
    const items = mails.map(itemOf).join('') || '<p>No mail yet.</p>';
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Local mailbox</title></head><body style="font-family:system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1.5rem;line-height:1.5"><main><h1>Local mailbox</h1><p>Mail that would have been sent, newest first. It is kept on this machine only.</p>${items}</main></body></html>`;
  }

  @Get('messages.json')
  @Authorize(anyone(OPEN))
  messages(): Promise<KeptMail[]> {
    return this.mailbox().list(5_000);
  }

  private mailbox(): LocalMailbox {
    if (!(this.transport.current instanceof LocalMailbox)) throw Refusal.notFound('The local mailbox');
    return this.transport.current;
  }
}

function itemOf(mail: KeptMail): string {
  const text = escapeHtml(mail.text).replace(
    /https?:&#47;&#47;\S+|https?:\/\/\S+/g,
    (url) => `<a href="${url}">${url}</a>`,
  );
  return `<details style="border-top:1px solid;padding:.5rem 0"><summary style="cursor:pointer;padding:.25rem 0"><strong>${escapeHtml(mail.subject)}</strong> to ${escapeHtml(mail.to.name)} &lt;${escapeHtml(mail.to.address)}&gt;</summary><pre style="white-space:pre-wrap;overflow-wrap:anywhere;font:inherit">${text}</pre></details>`;
}
