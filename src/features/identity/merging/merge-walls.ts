import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuthzPorts } from '../../../platform/authz/index.js';
import { Holdings, soughtBy } from '../../../platform/personal-data/index.js';
import { quoted } from './row-journal.js';

/** A person, as far as a merge is concerned. */
export interface Mergeable {
  id: string;
  name: string;
  email: string;
  emailKey: string;
  profession: string | null;
  createdAt: Date;
  /** When they used a session last; null for never. */
  lastSeenAt: Date | null;
}

/** Why a hub may not join two people. */
export type Wall = 'oneself' | 'role' | 'beyond' | 'erasure';

const WORDS: Readonly<Record<Wall, string>> = {
  oneself: 'Nobody can join an account of their own. Another hub admin can.',
  role: 'One of them holds a role here. End it first; roles are never passed on.',
  // It must not tell what else there is.
  beyond: 'A hub cannot join these two. If they are one person, ask whoever runs this server.',
  // Joined, the other one would be erased with them a week later, who never asked for it.
  erasure: 'One of them is about to be erased. They can be joined once that is called off.',
};

/**
 * What stands between a hub and joining two people: people are shared by all hubs of a database, and whoever joins two
 * decides about both.
 */
@Injectable()
export class MergeWalls {
  constructor(
    private readonly holdings: Holdings,
    private readonly dataSource: DataSource,
    private readonly ports: AuthzPorts,
  ) {}

  /**
   * Those of these people who stand for themselves, and of whom the hub knows; by id.
   *
   * @param manager of the transaction in which the answer counts
   */
  async knownIn(
    manager: EntityManager,
    hubId: string,
    personIds: readonly string[],
  ): Promise<Map<string, Mergeable>> {
    const people = (await manager.query(
      `select p.id, p.name, p.email, p.email_key as "emailKey", p.profession, p.created_at as "createdAt",
              (select max(s.last_seen_at) from sign_in s where s.person_id = p.id) as "lastSeenAt"
         from person p where p.id = any($1::uuid[]) and p.merged_into is null and p.erased_at is null`,
      [personIds],
    )) as Mergeable[];
    const known = new Map<string, Mergeable>();
    for (const person of people)
      if (await this.has(manager, person, '=', hubId)) known.set(person.id, person);
    return known;
  }

  /** What forbids the hub to join these two; null when nothing does. */
  async between(
    manager: EntityManager,
    hubId: string,
    people: readonly Mergeable[],
    byId: string | null,
  ): Promise<Wall | null> {
    if (people.some(({ id }) => id === byId)) return 'oneself';
    for (const person of people) {
      const roles = (await this.ports.grants?.(person.id)) ?? [];
      if (roles.length > 0) return roles.every((role) => role.hubId === hubId) ? 'role' : 'beyond';
    }
    for (const person of people) if (await this.has(manager, person, '<>', hubId)) return 'beyond';
    const ids = people.map(({ id }) => id);
    for (const { merging } of this.holdings.all())
      if (await merging.hinders?.(manager, ids)) return 'erasure';
    return null;
  }

  /** A wall in words. */
  wordsOf(wall: Wall): string {
    return WORDS[wall];
  }

  // Whether any hub's row, of this hub or of another one, names the person or their address.
  private async has(
    manager: EntityManager,
    person: Mergeable,
    which: '=' | '<>',
    hubId: string,
  ): Promise<boolean> {
    for (const holding of this.holdings.all()) {
      if (!this.ofHubs(holding.table)) continue;
      const value = soughtBy(holding, { personId: person.id, emailKey: person.emailKey });
      if (value === null) continue;
      const found = (await manager.query(
        `select 1 from ${quoted(holding.table)} t where t.${quoted(holding.column)} = $1 and t.hub_id ${which} $2 limit 1`,
        [value, hubId],
      )) as unknown[];
      if (found.length > 0) return true;
    }
    return false;
  }

  // The record of facts tells what was done, and nothing that anybody has; notes about two people are no part of them.
  private ofHubs(table: string): boolean {
    if (table === 'domain_event') return false;
    const found = this.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
    return found?.columns.some(({ databaseName }) => databaseName === 'hub_id') ?? false;
  }
}
