import { Injectable } from '@nestjs/common';
import { OnDue, SYSTEM, type Task, type Tx, Work } from '../../../platform/events/index.js';
import { Eraser, type Whose } from '../../../platform/personal-data/index.js';
import { LastAdminReader } from '../../access/index.js';
import { PersonReader } from '../../identity/index.js';
import { ErasureStopped, PersonErased } from '../privacy.events.js';
import { Erasure } from './erasure.entity.js';
import { LAST_MAIL_MS, type StopReason } from './erasure.rules.js';
import { ERASE } from './erasure-desk.js';
import { PresenceReader } from './presence.reader.js';

/** What goes first, in a transaction of its own: from then on nobody comes in as this person, and nobody finds them. */
const FIRST = ['role_grant', 'person', 'sign_in', 'api_token'];

const AGAIN = 'privacy.erase-again';

/**
 * Carries an erasure out. In two transactions, because registering locks a cohort and then asks for the person, while
 * leaving a cohort comes after the person is nobody: one transaction with both would wait for the other for ever.
 */
@Injectable()
export class CarryOut {
  constructor(
    private readonly work: Work,
    private readonly eraser: Eraser,
    private readonly people: PersonReader,
    private readonly admins: LastAdminReader,
    private readonly presence: PresenceReader,
  ) {}

  /** Erases, when the week is over; whatever was called off stays as it is. */
  @OnDue({ handler: ERASE, mode: 'steps' })
  async erase({ subjectId }: Task): Promise<void> {
    const begun = await this.work.unrecorded('what was called off is left alone', SYSTEM, (tx) =>
      this.begin(tx, subjectId),
    );
    if (!begun) return;
    await this.work.unrecorded('once it is done it stays so', SYSTEM, (tx) => this.finish(tx, subjectId));
  }

  /** Removes what came while it was carried out, and forgets to whom the last mail went. */
  @OnDue({ handler: AGAIN })
  async again({ subjectId }: Task, tx: Tx): Promise<void> {
    const erasure = await locked(tx, subjectId);
    if (erasure?.state !== 'done') return;
    // By the id alone: the address may be somebody new by now.
    if (erasure.personId) await this.eraser.erase(tx, { ...whoseOf(erasure), emailKey: null });
    await tx.of(Erasure).update({ id: subjectId }, { name: null, email: null, emailKey: null });
  }

  private async begin(tx: Tx, id: string): Promise<boolean> {
    const erasure = await locked(tx, id);
    if (erasure?.state === 'underway') return true;
    if (erasure?.state !== 'asked' || erasure.dueAt > tx.now) return false;
    const because = await this.hindrance(tx, erasure);
    if (because) {
      await this.stop(tx, erasure, because);
      return false;
    }
    // As they call themselves on this day, and no longer by the row that loses it.
    const present = erasure.personId ? await this.people.addressOf(erasure.personId, tx) : {};
    await tx.of(Erasure).update({ id }, { state: 'underway', ...present });
    await this.eraser.erase(tx, whoseOf({ ...erasure, ...present }), FIRST);
    return true;
  }

  private async finish(tx: Tx, id: string): Promise<void> {
    const erasure = await locked(tx, id);
    if (erasure?.state !== 'underway') return;
    const { personId, hubId } = erasure;
    await this.eraser.erase(tx, whoseOf(erasure));
    await tx.of(Erasure).update({ id }, { state: 'done', endedAt: tx.now });
    const due = new Date(tx.now.getTime() + LAST_MAIL_MS);
    await tx.schedule([{ handler: AGAIN, subjectId: id, occurrence: '', due }]);
    await tx.record(PersonErased, id, { hubId }, { personId });
  }

  private async hindrance(tx: Tx, { personId, hubId }: Erasure): Promise<StopReason | null> {
    if (!personId) return null;
    if ((await this.admins.hubsOf(personId, tx)).length > 0) return 'last_admin';
    if (!hubId) return null;
    const hubs = await this.presence.hubsOf({ personId, emailKey: null }, tx);
    return [...hubs].some((id) => id !== hubId) ? 'elsewhere' : null;
  }

  private async stop(tx: Tx, { id, personId, hubId }: Erasure, because: StopReason): Promise<void> {
    const nothing = { name: null, email: null, emailKey: null };
    await tx.of(Erasure).update({ id }, { state: 'stopped', endedAt: tx.now, because, ...nothing });
    await tx.record(ErasureStopped, id, { hubId }, { personId, because });
  }
}

function locked(tx: Tx, id: string): Promise<Erasure | null> {
  return tx.of(Erasure).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

// Of whoever has an account everything is meant; of an address, what the hub holds that recorded it.
function whoseOf({ personId, hubId, name, emailKey }: Erasure): Whose {
  return { personId, emailKey, name: name ?? '', hubId: personId === null ? hubId : null };
}
