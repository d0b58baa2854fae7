import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf, PersonReader } from '../../identity/index.js';

/** What is known of a guest pass. */
export interface GuestPassFacts {
  id: string;
  sessionId: string;
  name: string;
  email: string;
  /** BCP 47 language of their mail. */
  language: string;
  givenAt: Date;
  revokedAt: Date | null;
}

const PASS = `p.id, p.session_id as "sessionId", p.name, p.email, p.language, p.created_at as "givenAt", p.revoked_at as "revokedAt"`;

/** Answers questions about guest passes. */
@Injectable()
export class GuestPassReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** The language in which a guest of this person gets mail, where nothing else is said: their host's. */
  async languageOfHost(personId: string | null): Promise<string> {
    return (personId && (await this.people.byId(personId))?.language) || 'en';
  }

  /** One pass, or null. */
  async pass(id: string): Promise<GuestPassFacts | null> {
    return (await this.query('p.id = $1', [id]))[0] ?? null;
  }

  /** The pass that a secret opens, if it was not taken back; otherwise null. */
  async opened(secret: string): Promise<GuestPassFacts | null> {
    return (await this.query('p.secret_hash = $1 and p.revoked_at is null', [hashOf(secret)]))[0] ?? null;
  }

  /** The passes of sessions, in the order of giving, those taken back included, by session. */
  async ofSessions(sessionIds: readonly string[]): Promise<Map<string, GuestPassFacts[]>> {
    const map = new Map<string, GuestPassFacts[]>(sessionIds.map((id) => [id, []]));
    for (const pass of await this.query('p.session_id = any($1::uuid[])', [sessionIds]))
      map.get(pass.sessionId)?.push(pass);
    return map;
  }

  private query(condition: string, parameters: unknown[]): Promise<GuestPassFacts[]> {
    const text = `select ${PASS} from guest_pass p where ${condition} order by p.id`;
    return this.dataSource.query(text, parameters) as Promise<GuestPassFacts[]>;
  }
}
