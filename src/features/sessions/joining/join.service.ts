import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Actor, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PersonReader } from '../../identity/index.js';
import { placeOf } from '../scheduling/new-session.js';
import { JoinLinksReset, JoinRequested } from '../sessions.events.js';
import { type Arrival, JoinDesk, type Joiner } from './join-desk.js';

/** Joining, and making one's links anew. */
@Injectable()
export class JoinService {
  constructor(
    private readonly work: Work,
    private readonly desk: JoinDesk,
    private readonly people: PersonReader,
  ) {}

  /**
   * What a link shows. It leaves nothing behind, however often it is looked at.
   *
   * @throws Refusal UNAUTHENTICATED when there is neither a secret nor somebody signed in
   */
  look(viewer: Viewer, id: string, secret: string | null): Promise<Arrival> {
    if (!secret && !viewer.signedIn) throw Refusal.unauthenticated();
    return this.desk.arrive(viewer, id, secret ?? '');
  }

  /** Joins: records who asked for the way in, and tells it. Where the way is not open, nothing is recorded. */
  async join(viewer: Viewer, id: string, secret: string | null): Promise<Arrival | { url: string }> {
    const arrival = await this.look(viewer, id, secret);
    if (arrival.kind !== 'expected' || arrival.door !== 'open' || arrival.address === null) return arrival;
    const { joiner, session, address } = arrival;
    const { personId, guestPassId } = joiner;
    await this.work.run(actorOf(joiner), (tx) =>
      tx.record(JoinRequested, session.id, placeOf(session), { personId, guestPassId }),
    );
    return { url: address };
  }

  /**
   * Makes all links of the viewer anew; those that are out are void at once, and with them those of accounts that were
   * joined with theirs, which lead to them as well.
   */
  async reset(viewer: Viewer): Promise<void> {
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(
        `insert into join_version (id, created_at, person_id, version)
         select gen_random_uuid(), $1, own.id, 1 from (${this.people.idsOfSql('$2')}) as own (id)
           on conflict (person_id) do update set version = join_version.version + 1`,
        [tx.now, personId],
      );
      await tx.record(JoinLinksReset, personId, {}, {});
    });
  }
}

// Whoever holds the link acts as its person, signed in or not.
function actorOf({ personId }: Joiner): Actor {
  return personId ? { kind: 'person', personId } : { kind: 'anonymous', personId: null };
}
