import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { type RemovalStep, RetentionKinds, removeRows } from '../../platform/personal-data/index.js';
import { NAME_TAKEN_OUT, namelessSql } from './erase-participants.js';

/** Says how long attendance keeps what. */
@Injectable()
export class AttendanceRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare(
      {
        kind: 'attendance.unmatched',
        title: 'Names in meeting reports that match nobody',
        why: 'A facilitator may still say who it was. Then name and address go, and the times stay.',
        whose: 'hub',
        days: { usual: 180, least: 30, most: 730 },
        remove: takeNamesOut,
      },
      {
        kind: 'attendance.zoom-signs',
        title: 'What Zoom told while meetings went on',
        why: 'It becomes attendance within minutes; a meeting that fits no session waits for somebody to say where it belongs.',
        whose: 'hub',
        days: { usual: 30, least: 7, most: 180 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(
            tx,
            'zoom_sign',
            limit,
            'created_at < $2 and meeting_id in (select id from zoom_meeting where hub_id = $3)',
            [before, hubId],
          ),
      },
      {
        kind: 'attendance.aliases',
        title: 'Whom names and addresses in meeting reports mean',
        why: 'The next report is matched by it. A cohort that is over has no next one.',
        whose: 'hub',
        days: { usual: 730, least: 30, most: 1_825 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(tx, 'participant_alias', limit, 'created_at < $2 and hub_id = $3', [before, hubId]),
      },
      {
        kind: 'attendance.corrections',
        title: 'What learners wrote of their attendance, and the answers',
        why: 'Both sides can read it again. What was counted by it stays, with its reason.',
        whose: 'hub',
        days: { usual: 730, least: 90, most: 3_650 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(tx, 'attendance_correction', limit, 'answered_at < $2 and hub_id = $3', [before, hubId]),
      },
      {
        kind: 'attendance.records',
        title: 'Who attended, and for how long',
        why: 'Credit and funders’ figures rest on it. Names go when a person is erased.',
        whose: 'hub',
        days: null,
      },
    );
  }
}

async function takeNamesOut(tx: Tx, { before, hubId, limit }: RemovalStep): Promise<number> {
  const due = `select p.id from import_participant p join attendance_import a on a.id = p.import_id
    where a.hub_id = $1 and p.person_id is null and p.name <> '${NAME_TAKEN_OUT}'
      and coalesce(a.committed_at, a.created_at) < $2 limit $3 for update of p skip locked`;
  const [row] = await tx.sql<{ n: number }>(
    `with due as (${due}), taken as (${namelessSql('id in (select id from due)')} returning 1)
     select count(*)::int as n from taken`,
    [hubId, before, limit],
  );
  return row?.n ?? 0;
}
