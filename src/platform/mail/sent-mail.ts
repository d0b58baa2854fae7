import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { MailMessage } from './mail.entity.js';

/** Which mail to a person about one thing is asked for. */
export interface SentQuery {
  template: string;
  subjectId: string;
  recipientId: string;
  occurrences: readonly string[];
}

/** Answers what has gone out. */
@Injectable()
export class SentMail {
  constructor(private readonly dataSource: DataSource) {}

  /** Of these occasions, those about which mail has gone out, or may have. */
  async about({ occurrences, ...of }: SentQuery): Promise<string[]> {
    if (occurrences.length === 0) return [];
    const rows = await this.dataSource.getRepository(MailMessage).find({
      where: { ...of, occurrence: In([...occurrences]), state: In(['claimed', 'sent', 'unknown']) },
      select: { occurrence: true },
    });
    return rows.map(({ occurrence }) => occurrence);
  }
}
