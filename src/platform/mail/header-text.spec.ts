import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { oneLine, plainAddress } from './header-text.js';
import { type Envelope, messageOf } from './transport.js';

const transport = createTransport({ streamTransport: true, buffer: true });

async function headerNames(envelope: Envelope): Promise<string[]> {
  const { message } = await transport.sendMail(messageOf(envelope));
  const { headerLines } = await simpleParser(message as Buffer);
  return headerLines.map(({ key }) => key).sort();
}

/** What people may type or paste, with what ends a header line often enough. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\0',
        '\r\n ',
        ': ',
        '=?utf-8?Q?=0D=0A?=',
        'Bcc: a@b.example',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

function envelopeWith(said: string, replyTo: string): Envelope {
  const answers = plainAddress(replyTo);
  return {
    messageId: '<1@hub.example>',
    from: 'Hub <hub@hub.example>',
    to: { name: oneLine(said), address: oneLine('ana@mesa.example') },
    ...(answers ? { replyTo: { name: oneLine(said), address: answers } } : {}),
    subject: oneLine(`About ${said}`),
    text: said,
    html: said,
    unsubscribe: 'https://hub.example/unsubscribe/x',
  };
}

describe('what a person typed', () => {
  it('never makes a header line of its own', async () => {
    const usual = await headerNames(envelopeWith('Ana', 'team@hub.example'));
    expect(usual).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'reply-to']));
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        expect(await headerNames(envelopeWith(said, 'team@hub.example'))).toEqual(usual);
      }),
      { numRuns: 300 },
    );
  });

  it('is an address for answers only when it is one address and nothing else', async () => {
    expect(plainAddress('team@hub.example')).toBe('team@hub.example');
    for (const none of ['', 'team', 'a@b, c@d', 'a@b\r\nBcc: c@d', '<a@b>', 'a b@c', 'a@b@c', 'group:a@b;'])
      expect([none, plainAddress(none)]).toEqual([none, null]);
    const without = await headerNames(envelopeWith('Ana', 'a@b\r\nBcc: c@d'));
    expect(without).not.toContain('bcc');
    expect(without).not.toContain('reply-to');
  });

  it('stays in one line', () => {
    fc.assert(
      fc.property(text, (said) => expect(oneLine(said)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)),
      { numRuns: 1_000 },
    );
  });
});
