import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { endWithFile } from './loose-ends.js';

/** A mail that the sink took. */
export interface TakenMail {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: ReadonlyMap<string, unknown>;
  /** Who gets the answers, if not the sender. */
  replyTo: string | null;
  attachments: readonly { name: string; type: string; text: string }[];
  /** The mail as it came. */
  raw: string;
}

/** A mail relay of a test's own, that takes mail and sends it nowhere. */
export class SmtpSink {
  /** What is answered to mail for an address: a reply of SMTP, such as `550 5.1.1 No such user`. */
  readonly refused = new Map<string, string>();
  /** Mail taken, in order. */
  readonly taken: TakenMail[] = [];
  private onArrival: ((mail: TakenMail) => void) | null = null;
  private holding = false;
  private refusing = false;

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {
    this.stop = endWithFile(() => new Promise<void>((resolve) => this.server.close(() => resolve())));
  }

  /** Ends it; at the latest with the test file. */
  readonly stop: () => Promise<void>;

  /** Starts one on a free port of this machine. */
  static async start(): Promise<SmtpSink> {
    let sink: SmtpSink | null = null;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const reply = sink?.refused.get(address);
        if (!reply) return done();
        done(Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) }));
      },
      onData: (stream, _session, done) => {
        const taking = async () => {
          const raw = await buffer(stream);
          return { raw, parsed: await simpleParser(raw) };
        };
        taking().then(({ raw, parsed }) => {
          const to = Array.isArray(parsed.to) ? parsed.to[0] : parsed.to;
          const mail: TakenMail = {
            messageId: parsed.messageId ?? '',
            to: to?.value[0]?.address ?? '',
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
            html: parsed.html || '',
            headers: parsed.headers,
            replyTo: parsed.replyTo?.value[0]?.address ?? null,
            attachments: parsed.attachments.map(({ filename, contentType, content }) => ({
              name: filename ?? '',
              type: contentType,
              text: content.toString('utf8'),
            })),
            raw: raw.toString('latin1'),
          };
          sink?.onArrival?.(mail);
          if (sink?.refusing) return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
          // While it holds, it neither takes nor refuses: the sender is left waiting, as by a relay that hangs.
          if (sink?.holding) return;
          sink?.taken.push(mail);
          done();
        }, done);
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as { port: number };
    sink = new SmtpSink(server, `smtp://127.0.0.1:${port}`);
    return sink;
  }

  /** Resolves when the nth mail of a subject arrives; from then on nothing is taken until {@link SmtpSink.release}. */
  holdAt(count: number, subject: RegExp): Promise<void> {
    let arrived = 0;
    return new Promise((resolve) => {
      this.onArrival = (mail) => {
        if (!subject.test(mail.subject) || ++arrived < count) return;
        this.holding = true;
        resolve();
      };
    });
  }

  /** Takes mail again; what it held was never taken. */
  release(): void {
    this.onArrival = null;
    this.holding = false;
  }

  /** Refuses all mail for the time being, while something runs. */
  async refuseFor(run: () => Promise<void>): Promise<void> {
    this.refusing = true;
    try {
      await run();
    } finally {
      this.refusing = false;
    }
  }

  /** Mail taken for an address, in order. */
  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.to === address);
  }
}
