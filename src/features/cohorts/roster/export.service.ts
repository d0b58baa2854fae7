import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { RosterExported } from '../cohorts.events.js';
import { ManagedCohort } from '../managed-cohort.js';
import type { RosterFilter } from './roster.inputs.js';
import { RosterReader } from './roster.reader.js';
import { rosterCsv } from './roster-csv.rules.js';
import { RosterExport } from './roster-export.entity.js';

/** Rosters that one person takes out within an hour. */
export const EXPORTS_PER_HOUR = 10;

/** Rosters taken out as files: counted, and kept in the record of facts. */
@Injectable()
export class ExportService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedCohort,
    private readonly reader: RosterReader,
  ) {}

  /**
   * The roster as a CSV file.
   *
   * @throws Refusal RATE_LIMITED for more than an hour's exports
   */
  async csv(viewer: Viewer, cohortId: string, filter: RosterFilter): Promise<{ name: string; csv: string }> {
    const { hubId, programId, name } = await this.managed.cohort(viewer, cohortId);
    const personId = viewer.personId as string;
    const lines = await this.reader.lines(cohortId, filter);
    await this.work.run(viewer.actor, async (tx) => {
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727105))`, [personId]);
      const [row] = await tx.sql<{ n: number }>(
        `select count(*)::int as n from roster_export
          where person_id = $1 and created_at > $2::timestamptz - interval '1 hour'`,
        [personId, tx.now],
      );
      if ((row?.n ?? 0) >= EXPORTS_PER_HOUR)
        throw new Refusal(
          'RATE_LIMITED',
          `${EXPORTS_PER_HOUR} rosters an hour are the most. Please wait a little.`,
        );
      const place = { hubId, programId, cohortId };
      const id = tx.ids.next();
      const rows = lines.length;
      await tx.of(RosterExport).insert({ id, createdAt: tx.now, ...place, personId, rows });
      await tx.record(RosterExported, id, place, { rows });
    });
    return { name: `${name} roster.csv`, csv: rosterCsv(lines) };
  }
}
