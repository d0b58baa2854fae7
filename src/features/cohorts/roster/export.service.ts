import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { csvOf } from '../../../platform/documents/index.js';
import { Exports } from '../../access/index.js';
import { ManagedCohort } from '../managed-cohort.js';
import type { RosterFilter } from './roster.inputs.js';
import { RosterReader } from './roster.reader.js';

const HEAD = ['Name', 'Email', 'Profession', 'State', 'Since'];

/** Rosters taken out as files. */
@Injectable()
export class ExportService {
  constructor(
    private readonly exports: Exports,
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
    await this.exports.take(viewer, 'roster', { hubId, programId, cohortId });
    const lines = await this.reader.lines(cohortId, filter);
    const rows = lines.map((line) => [
      line.name,
      line.email,
      line.profession,
      line.state,
      line.since.toISOString().slice(0, 10),
    ]);
    return { name: `${name} roster.csv`, csv: csvOf(HEAD, rows) };
  }
}
