import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import { Holdings, isByAddress } from '../../../platform/personal-data/index.js';
import { PersonReader } from '../../identity/index.js';
import { inReadingOrder } from '../reading-order.js';
import type { OwnFile, Section } from './own-file.rules.js';

/** Gathers what is held of a person, in every hub. */
@Injectable()
export class OwnFileReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly holdings: Holdings,
    private readonly people: PersonReader,
    private readonly clock: Clock,
  ) {}

  /** Everything that is declared to stand in a person's own file, and what does not, with the reason. */
  async of(personId: string): Promise<OwnFile> {
    const { name, emailKey } = await this.people.addressOf(personId);
    const zone = (await this.people.byId(personId))?.zone ?? 'UTC';
    const sections: Section[] = [];
    const left: OwnFile['left'] = [];
    for (const holding of inReadingOrder(this.holdings.all())) {
      const { title, told } = holding;
      if ('not' in told) left.push({ title, why: told.not });
      else {
        const value = isByAddress(holding) ? emailKey : personId;
        const rows =
          'read' in told ? await told.read(personId) : await this.dataSource.query(told.query, [value]);
        if (rows.length > 0) sections.push({ title, rows });
      }
    }
    return { name, zone, at: this.clock.now(), sections, left };
  }
}
