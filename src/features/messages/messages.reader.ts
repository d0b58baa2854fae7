import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';
import type { Audience, MessageKind, MessageState, ReplyTo } from './message.entity.js';

/** A message, as the team reads it. */
export interface MessageFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  kind: MessageKind;
  audience: Audience | 'expected';
  sessionId: string | null;
  personId: string;
  subject: string;
  body: string;
  replyTo: ReplyTo;
  state: MessageState;
  dueAt: Date;
  sentAt: Date | null;
  people: number | null;
}

const MESSAGE = `m.id, m.hub_id as "hubId", m.program_id as "programId", m.cohort_id as "cohortId", m.kind, m.audience,
  m.session_id as "sessionId", m.person_id as "personId", m.subject, m.body, m.reply_to as "replyTo", m.state,
  m.due_at as "dueAt", m.sent_at as "sentAt", m.people`;

/** Answers questions about messages. */
@Injectable()
export class MessageReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One message, or null. */
  async byId(id: string): Promise<MessageFacts | null> {
    const rows = (await this.dataSource.query(`select ${MESSAGE} from message m where m.id = $1`, [
      id,
    ])) as MessageFacts[];
    return rows[0] ?? null;
  }

  /** What was written to a cohort's people, or is going to be; the last written first. Tests are left out. */
  async logOf(cohortId: string, keyset: Keyset): Promise<Connection<MessageFacts>> {
    const rows = (await this.dataSource.query(
      `with mine as (select * from message where cohort_id = $1 and state <> 'test')
       select ${MESSAGE}, (select count(*) from mine)::int as total from mine m
        where $2::uuid is null or m.id < $2 order by m.id desc limit $3`,
      [cohortId, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (MessageFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, ({ id }) => [id]);
  }
}
