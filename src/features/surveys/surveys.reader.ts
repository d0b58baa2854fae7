import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Connection, type Keyset, pageOf } from '../../platform/graphql/index.js';
import type { AnswerSheet } from './answer-sheet.types.js';
import type { CellFigures } from './cells.rules.js';
import type { Dimension } from './strata.rules.js';
import type { InstrumentRef, WaveLayout, WaveState } from './wave.rules.js';

/** What may be known of a wave; its keys are not among it. */
export interface WaveFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  title: string;
  kind: 'retrospective';
  layout: WaveLayout;
  instruments: InstrumentRef[];
  minSessions: number;
  displayThreshold: number;
  detailThreshold: number;
  state: WaveState;
  openedAt: Date | null;
  closesAt: Date;
  closedAt: Date | null;
  informationSheet: string;
  ethicsReference: string | null;
  invited: number;
  /** Null until closed. Whoever shows it asks `toldCount`. */
  answered: number | null;
  strata: Dimension[];
  reminders: number;
  lastRemindedAt: Date | null;
}

/** One person's answers, whose nobody knows. */
export interface AnswerRow {
  /** By the code of the instrument; each point has an entry per item, null where unanswered. */
  answers: AnswerSheet;
}

/** What a closed wave holds for a release. */
export interface ClosedAnswers {
  wave: WaveFacts;
  answers: AnswerRow[];
}

const WAVE = `w.id, w.hub_id as "hubId", w.program_id as "programId", w.cohort_id as "cohortId", w.title, w.kind,
  w.layout, w.instruments, w.min_sessions as "minSessions", w.display_threshold as "displayThreshold",
  w.detail_threshold as "detailThreshold", w.state, w.opened_at as "openedAt", w.closes_at as "closesAt",
  w.closed_at as "closedAt", w.information_sheet as "informationSheet", w.ethics_reference as "ethicsReference",
  w.invited, w.answered, w.strata, w.reminders, w.last_reminded_at as "lastRemindedAt"`;

/** Answers questions about waves, and about what closed ones hold. */
@Injectable()
export class SurveyReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The waves of these ids, by id. */
  async wavesByIds(ids: readonly string[]): Promise<Map<string, WaveFacts>> {
    const rows = (await this.dataSource.query(`select ${WAVE} from wave w where w.id = any($1::uuid[])`, [
      ids,
    ])) as WaveFacts[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One wave, or null. */
  async wave(id: string): Promise<WaveFacts | null> {
    return (await this.wavesByIds([id])).get(id) ?? null;
  }

  /** The waves of a cohort, the newest first. */
  async wavesOf(cohortId: string, keyset: Keyset): Promise<Connection<WaveFacts>> {
    const rows = (await this.dataSource.query(
      `with mine as (select * from wave where cohort_id = $1)
       select ${WAVE}, (select count(*) from mine)::int as total from mine w
        where $2::uuid is null or w.id < $2 order by w.id desc limit $3`,
      [cohortId, keyset.after?.[0] ?? null, keyset.limit + 1],
    )) as (WaveFacts & { total: number })[];
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (w) => [w.id]);
  }

  /** Whether a wave of the cohort is open. */
  async hasOpenWave(cohortId: string): Promise<boolean> {
    const rows = await this.dataSource.query(`select 1 from wave where cohort_id = $1 and state = 'open'`, [
      cohortId,
    ]);
    return (rows as unknown[]).length > 0;
  }

  /** How many people a wave invited; null when there is no such wave. */
  async invitedCount(waveId: string): Promise<number | null> {
    return (await this.wave(waveId))?.invited ?? null;
  }

  /**
   * The answers of a closed wave, in an order that means nothing; null while it is not closed. They are for figures
   * alone: whoever asks owes both thresholds of the wave.
   */
  async closedAnswers(waveId: string): Promise<ClosedAnswers | null> {
    const wave = await this.wave(waveId);
    if (wave?.state !== 'closed') return null;
    const answers = (await this.dataSource.query(
      `select answers from answer where wave_id = $1 order by id`,
      [waveId],
    )) as AnswerRow[];
    return { wave, answers };
  }

  /**
   * The figures per group of a closed wave that its detail threshold allows, each with its category's place in
   * `strata`. A group that is missing was too small, or would have given one away that was.
   */
  async cells(waveId: string): Promise<CellFigures[]> {
    return (await this.dataSource.query(
      `select dimension, category, instrument, scale, n, sum_before as "sumBefore", sum_now as "sumNow",
              sum_difference as "sumDifference", squares_before as "squaresBefore", squares_now as "squaresNow",
              squares_difference as "squaresDifference"
         from wave_cell where wave_id = $1 order by dimension, category, instrument, scale`,
      [waveId],
    )) as CellFigures[];
  }
}
