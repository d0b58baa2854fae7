import { Injectable } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import { Config } from '../../config/index.js';
import { SYSTEM, Work } from '../../events/index.js';
import { Refusal } from '../../refusal/index.js';
import { MailMessage } from '../mail.entity.js';
import { AddressMarked } from '../mail.events.js';
import { mailHostOf } from '../mail-host.js';
import { AddressMarks } from './address-marks.js';
import { type MailReport, reportOf } from './report.rules.js';

/** The largest report that is read, in bytes; it may hold the whole of the mail it is about. */
export const MOST_REPORT_BYTES = 2_000_000;

/** Takes in what relays and providers send back about our mail. */
@Injectable()
export class MailReturns {
  constructor(
    private readonly work: Work,
    private readonly marks: AddressMarks,
    private readonly config: Config,
  ) {}

  /**
   * Takes in a delivery status notification (RFC 3464) or a complaint (RFC 5965), and marks the address to which the
   * mail went. Whoever calls it has proved that they speak for the relay.
   *
   * @returns whether an address was marked by it
   * @throws Refusal INVALID_INPUT for what is too large
   */
  async take(raw: Buffer): Promise<boolean> {
    if (raw.length > MOST_REPORT_BYTES) throw Refusal.invalid('This is larger than the 2 MB of a report.');
    const report = await this.read(raw);
    if (!report) return false;
    return this.work.unrecorded('a report of nothing of ours changes nothing', SYSTEM, async (tx) => {
      const mail = await tx
        .of(MailMessage)
        .findOne({ where: { id: report.mailId }, lock: { mode: 'pessimistic_write' } });
      // Discreet mail leaves no address: that it came back would tell that there was something to send.
      if (!mail?.addressHash) return false;
      await tx.of(MailMessage).update(mail.id, { reason: report.mark });
      if (!(await this.marks.mark(tx, mail.addressHash, report.mark, report.status))) return false;
      await tx.record(AddressMarked, mail.recipientId, {}, { mark: report.mark, status: report.status });
      return true;
    });
  }

  private async read(raw: Buffer): Promise<MailReport | null> {
    const parsed = await simpleParser(raw, {
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
    });
    const parts = parsed.attachments.map(({ contentType, content }) => ({
      type: contentType.toLowerCase(),
      text: content.toString('latin1'),
    }));
    return reportOf(parts, mailHostOf(this.config));
  }
}
