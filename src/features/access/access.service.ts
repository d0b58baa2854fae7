import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuthzPorts, authorize, type Viewer } from '../../platform/authz/index.js';
import { OnEvent, type Task, type Tx, Work } from '../../platform/events/index.js';
import { PostOffice } from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { PersonRegistrar } from '../identity/index.js';
import { HubFounded, HubLanguageSet, ProgramReader } from '../programs/index.js';
import { RoleExtended, RoleGranted, RoleRevoked } from './access.events.js';
import type { GrantRoleInput } from './access.inputs.js';
import { ROLE_MAIL } from './access.mail.js';
import { changeRole } from './access.policy.js';
import { AccessReader, type GrantFacts } from './access.reader.js';
import { Grant } from './grant.entity.js';

/** Giving and ending roles. */
@Injectable()
export class AccessService {
  constructor(
    private readonly work: Work,
    private readonly reader: AccessReader,
    private readonly programs: ProgramReader,
    private readonly people: PersonRegistrar,
    private readonly ports: AuthzPorts,
  ) {}

  /** Gives a role. Whoever holds it already keeps it, for as long as the longer of the two says. */
  async grant(viewer: Viewer, input: GrantRoleInput): Promise<GrantFacts> {
    if (!viewer.belongsTo(input.hubId)) throw Refusal.notFound('The hub');
    const place = await this.placeOf(input);
    authorize(viewer, changeRole, { place, role: input.role });
    const until = input.until ?? null;
    // Until they say otherwise, people who become known here see times in the hub's zone, and read its language.
    const { zone, language: hubLanguage } = (await this.programs.hub(input.hubId)) ?? {};
    return this.work.unrecorded('a role held already is not given twice', viewer.actor, async (tx) => {
      if (until && until <= tx.now)
        throw Refusal.invalid('A role cannot end before it begins.', { until: 'is in the past' });
      const personId = await this.people.ensure(tx, {
        name: input.name,
        email: input.email,
        zone,
        hubLanguage,
      });
      return give(tx, { personId, role: input.role, ...place, expiresAt: until });
    });
  }

  /** Ends a role; false when the hub would be left without an admin for good. */
  async revoke(viewer: Viewer, grantId: string): Promise<boolean> {
    const grant = await this.reader.grant(grantId);
    if (!grant || !viewer.belongsTo(grant.hubId)) throw Refusal.notFound('The role');
    authorize(viewer, changeRole, { place: grant, role: grant.role });
    return this.work.unrecorded('the last hub admin stays', viewer.actor, async (tx) => {
      // The hub's row is the lock: of two who end the last two admins' roles at once, one finds itself last.
      await tx.sql(
        `select 1 from role_grant
          where hub_id = $1 and role = 'hub_admin' and revoked_at is null order by id for update`,
        [grant.hubId],
      );
      if (grant.role === 'hub_admin') {
        const [left] = await tx.sql<{ n: number }>(
          `select count(*)::int as n from role_grant
            where hub_id = $1 and role = 'hub_admin' and program_id is null and revoked_at is null
              and expires_at is null and id <> $2`,
          [grant.hubId, grant.id],
        );
        if (!left?.n) return false;
      }
      const { affected } = await tx
        .of(Grant)
        .update({ id: grant.id, revokedAt: IsNull() }, { revokedAt: tx.now });
      if (affected)
        await tx.record(RoleRevoked, grant.id, scopeOf(grant), {
          personId: grant.personId,
          role: grant.role,
        });
      return true;
    });
  }

  /** Whoever founded a hub is its first admin. */
  @OnEvent(HubLanguageSet, { handler: 'access.offer-hub-language' })
  async offerLanguage({ subjectId: hubId, fact }: Task<{ language: string }>, tx: Tx): Promise<void> {
    const people = await tx.sql<{ id: string }>(
      `select distinct person_id as id from role_grant where hub_id = $1 and revoked_at is null`,
      [hubId],
    );
    if (fact)
      await this.people.offerLanguage(
        tx,
        people.map(({ id }) => id),
        fact.data.language,
      );
  }

  @OnEvent(HubFounded, { handler: 'access.make-founder-admin' })
  async makeFounderAdmin(task: Task<{ founderId: string }>, tx: Tx): Promise<void> {
    const fact = task.fact;
    if (!fact) return;
    await give(tx, {
      personId: fact.data.founderId,
      role: 'hub_admin',
      hubId: fact.subjectId,
      programId: null,
      cohortId: null,
      expiresAt: null,
    });
  }

  private async placeOf(input: GrantRoleInput) {
    const { hubId, programId = null, cohortId = null } = input;
    if (cohortId) {
      const place = await this.ports.placeOfCohort?.(cohortId);
      if (!place || place.hubId !== hubId) throw Refusal.notFound('The cohort');
      return { hubId, programId: place.programId ?? null, cohortId };
    }
    if (programId) {
      const program = await this.programs.program(programId);
      if (!program || program.hubId !== hubId) throw Refusal.notFound('The program');
    }
    return { hubId, programId, cohortId: null };
  }
}

/** Gives the role once, however often it is asked for. */
async function give(tx: Tx, role: Omit<GrantFacts, 'id'>): Promise<GrantFacts> {
  const { personId, role: name, hubId, programId, cohortId, expiresAt } = role;
  // Two who give the same role at once: the second finds it held.
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`role ${hubId} ${personId}`]);
  const [held] = await tx.sql<{ id: string; expiresAt: Date | null }>(
    `select id, expires_at as "expiresAt" from role_grant
      where person_id = $1 and role = $2 and hub_id = $3 and revoked_at is null
        and (expires_at is null or expires_at > $6)
        and program_id is not distinct from $4 and cohort_id is not distinct from $5`,
    [personId, name, hubId, programId, cohortId, tx.now],
  );
  const data = { personId, role: name, until: expiresAt?.toISOString() ?? null };
  if (!held) {
    const grant = { ...role, id: tx.ids.next() };
    await tx.of(Grant).insert({ ...grant, createdAt: tx.now, revokedAt: null });
    await tx.record(RoleGranted, grant.id, scopeOf(grant), data);
    return grant;
  }
  const longer = held.expiresAt !== null && (expiresAt === null || expiresAt > held.expiresAt);
  if (!longer) return { ...role, ...held };
  await tx.of(Grant).update({ id: held.id }, { expiresAt });
  await tx.record(RoleExtended, held.id, scopeOf(role), data);
  return { ...role, id: held.id };
}

function scopeOf({ hubId, programId, cohortId }: Omit<GrantFacts, 'id'>) {
  return { hubId, programId, cohortId };
}

/** Tells people of the roles they were given. */
@Injectable()
export class RoleNotice {
  constructor(private readonly postOffice: PostOffice) {}

  @OnEvent(RoleGranted, { handler: 'access.mail-role' })
  async order(task: Task<{ personId: string; role: string }>, tx: Tx): Promise<void> {
    if (!task.fact) return;
    await this.postOffice.order(tx, [
      { template: ROLE_MAIL, subjectId: task.subjectId, recipientId: task.fact.data.personId },
    ]);
  }
}
