import { Injectable } from '@nestjs/common';
import type { Holding } from '../../../platform/personal-data/index.js';
import { PersonReader } from '../../identity/index.js';
import { inReadingOrder } from '../reading-order.js';
import { PresenceReader } from './presence.reader.js';

/** What would become of what is held of a person. */
export interface Outlook {
  goes: string[];
  stays: { title: string; why: string }[];
}

/** Tells a person before they ask what would go, and what would stay. It is read from what is declared, not told by heart. */
@Injectable()
export class OutlookReader {
  constructor(
    private readonly presence: PresenceReader,
    private readonly people: PersonReader,
  ) {}

  /** Of what there is of the person now. */
  async of(personId: string): Promise<Outlook> {
    const { emailKey } = await this.people.addressOf(personId);
    const held = inReadingOrder(await this.presence.heldOf({ personId, emailKey }));
    const goes = held.filter((holding) => holding.erasing === 'delete' || 'by' in holding.erasing);
    return {
      goes: [...new Set(goes.map(({ title }) => title))],
      stays: held.flatMap((holding) => {
        const why = whatStays(holding);
        return why ? [{ title: holding.title, why }] : [];
      }),
    };
  }
}

function whatStays({ erasing }: Holding): string | null {
  if (erasing === 'delete') return null;
  return 'by' in erasing ? erasing.leaves : erasing.keep;
}
