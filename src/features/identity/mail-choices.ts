import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../platform/authz/index.js';
import { type Actor, Work } from '../../platform/events/index.js';
import {
  AddressMarks,
  isOptionalMail,
  MARKS,
  MailPorts,
  type MarkFacts,
  OPTIONAL_MAIL,
  type OptionalMail,
} from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { MailChoiceChanged, MailWantedAgain } from './identity.events.js';

import { type PersonFacts, PersonReader } from './person.reader.js';

/** Whether a person wants a kind of mail. */
export interface MailChoiceFacts {
  kind: OptionalMail;
  wanted: boolean;
}

/** Which mail people want. */
@Injectable()
export class MailChoices implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly dataSource: DataSource,
    private readonly ports: MailPorts,
    private readonly marks: AddressMarks,
    private readonly people: PersonReader,
  ) {}

  onModuleInit(): void {
    this.ports.wants = async (personIds, kind) => {
      const people = await this.people.byIds(personIds);
      const own = (id: string) => people.get(id)?.id ?? id;
      const willing = await this.whoWant([...new Set(personIds.map(own))], kind);
      return new Set(personIds.filter((id) => willing.has(own(id))));
    };
    this.ports.switchOff = (personId, kind) =>
      // Whoever holds the link: its owner, or their mail provider for them.
      this.change({ kind: 'anonymous', personId: null }, personId, { kind, wanted: false }, 'link');
  }

  /** All kinds that can be switched off, and whether the person wants them. */
  async of(personId: string): Promise<MailChoiceFacts[]> {
    const off = await this.switchedOff(personId);
    return OPTIONAL_MAIL.map((kind) => ({ kind, wanted: !off.has(kind) }));
  }

  /**
   * Switches a kind of mail on or off for the viewer.
   *
   * @throws Refusal INVALID_INPUT for what is no kind that can be switched off
   */
  async set(viewer: Viewer, kind: string, wanted: boolean): Promise<MailChoiceFacts> {
    if (!isOptionalMail(kind)) {
      const kinds = OPTIONAL_MAIL.join(', ');
      throw Refusal.invalid(`This is no kind of mail that can be switched off. There are: ${kinds}.`, {
        kind: 'is not a kind of mail that can be switched off',
      });
    }
    await this.change(viewer.actor, viewer.personId as string, { kind, wanted }, 'profile');
    return { kind, wanted };
  }

  /** Why no mail goes to an address but what its owner asks for; null when all of it does. */
  async troubleOf(address: string): Promise<MarkFacts | null> {
    return (await this.marks.of([address])).get(address) ?? null;
  }

  /** Takes every mark from the viewer's own address: whether mail arrives will show, and a complaint is theirs. */
  async takeMailAgain(viewer: Viewer): Promise<PersonFacts> {
    const person = (await this.people.byId(viewer.personId as string)) as PersonFacts;
    await this.work.unrecorded('an address without a mark stays as it is', viewer.actor, async (tx) => {
      if (await this.marks.clear(tx, person.email, MARKS))
        await tx.record(MailWantedAgain, person.id, {}, {});
    });
    return person;
  }

  private async change(
    actor: Actor,
    personId: string,
    { kind, wanted }: MailChoiceFacts,
    by: 'profile' | 'link',
  ): Promise<void> {
    // A link in mail to somebody who was merged is about whoever they are now.
    const ownId = (await this.people.byId(personId))?.id ?? personId;
    await this.work.unrecorded('what was chosen before is not chosen anew', actor, async (tx) => {
      const changed = wanted
        ? await tx.sql(
            `with gone as (delete from mail_choice where person_id = $1 and kind = $2 returning id) select id from gone`,
            [ownId, kind],
          )
        : await tx.sql(
            `insert into mail_choice (id, created_at, person_id, kind)
             select $1, $2, p.id, $4 from person p where p.id = $3 on conflict do nothing returning id`,
            [tx.ids.next(), tx.now, ownId, kind],
          );
      if (changed.length > 0) await tx.record(MailChoiceChanged, ownId, {}, { kind, wanted, by });
    });
  }

  private async whoWant(personIds: readonly string[], kind: OptionalMail): Promise<Set<string>> {
    const rows = (await this.dataSource.query(
      `select person_id as "personId" from mail_choice where person_id = any($1::uuid[]) and kind = $2`,
      [personIds, kind],
    )) as { personId: string }[];
    const without = new Set(rows.map(({ personId }) => personId));
    return new Set(personIds.filter((id) => !without.has(id)));
  }

  private async switchedOff(personId: string): Promise<Set<string>> {
    const rows = (await this.dataSource.query(`select kind from mail_choice where person_id = $1`, [
      personId,
    ])) as { kind: string }[];
    return new Set(rows.map((row) => row.kind));
  }
}
