import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { PersonRegistrar } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { RegistrationConfirmed } from '../cohorts.events.js';
import { ConsentService } from '../consent/consent.service.js';
import { ConfirmDesk } from './confirm-desk.js';
import { isPlaced, type Outcome, outcomeOf, spent } from './outcome.js';
import type { Registration } from './registration.entity.js';
import { placeOf } from './seating.js';

/** An outcome, and the session that began with it: its secret is for the browser alone. */
export interface Arrival {
  outcome: Outcome;
  secret: string | null;
}

/** People who prove their address by the link in their mail, and are in the cohort from then on. */
@Injectable()
export class ConfirmService {
  constructor(
    private readonly work: Work,
    private readonly people: PersonRegistrar,
    private readonly programs: ProgramReader,
    private readonly consents: ConsentService,
    private readonly joining: ConfirmDesk,
  ) {}

  /** What a link leads to; null when it does not work any more. */
  async pending(token: string): Promise<Registration | null> {
    return this.joining.open(token);
  }

  /** Proves the address: makes the person known, places them, records what they agreed to, and signs them in. */
  async confirm(viewer: Viewer, token: string, browser: string): Promise<Arrival> {
    const found = await this.joining.open(token);
    if (!found) return { outcome: spent(), secret: null };
    const zone = (await this.programs.hub(found.hubId))?.zone;
    return this.work.unrecorded('a link is used once', viewer.actor, async (tx) => {
      const { name, email, profession, language } = found;
      const personId = await this.people.ensure(tx, { name, email, profession, language, zone });
      const { seating, sessions } = this.joining;
      const locked = await seating.lock(tx, found.cohortId);
      const row = await this.joining.use(tx, found.id);
      if (!row) return { outcome: spent(), secret: null };
      if (row.holdsSeat) locked.seats.held -= 1;
      const placing = await seating.place(tx, locked, personId, { held: row.holdsSeat });
      // A seat that was kept for somebody who has one already is another's.
      await seating.promote(tx, locked);
      if (isPlaced(placing)) {
        const text = await this.consents.textOf(tx, row.consentTextId);
        await this.consents.record(tx, placing.enrollment, text, row.agreedAt);
      }
      const became = isPlaced(placing) ? placing.enrollment.state : 'none';
      await tx.record(RegistrationConfirmed, row.id, placeOf(locked.cohort), { personId, became });
      const session = await sessions.begin(tx, personId, email, browser);
      const face = { cohortId: found.cohortId, name: locked.cohort.name };
      return { outcome: outcomeOf(face, placing), secret: session?.secret ?? null };
    });
  }
}
