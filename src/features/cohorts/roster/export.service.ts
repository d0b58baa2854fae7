import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { csvOf } from '../../../platform/documents/index.js';
import { Exports } from '../../access/index.js';
import { ManagedCohort } from '../managed-cohort.js';
import type { RosterFilter } from './roster.inputs.js';
import { RosterReader } from './roster.reader.js';

// What a person needs to take part, licences and NPIs are in no file by themselves.
const HEAD = [
  'Name',
  'Email',
  'Credentials',
  'Profession',
  'Organization',
  'Site',
  'Country',
  'State or region',
  'County',
  'Rurality',
  'Enrollment',
  'Since',
];

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
    const rows = lines.map(({ practice, ...line }) => [
      line.name,
      line.email,
      practice.credentials.join(', '),
      line.profession,
      practice.organization,
      practice.site,
      practice.country,
      practice.region,
      practice.county,
      practice.rurality,
      line.state,
      line.since.toISOString().slice(0, 10),
    ]);
    return { name: `${name} roster.csv`, csv: csvOf(HEAD, rows) };
  }
}
