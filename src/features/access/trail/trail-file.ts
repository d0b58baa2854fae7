import { Injectable } from '@nestjs/common';
import { csvOf } from '../../../platform/documents/index.js';
import type { Keyset } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import type { TrailFilter } from './trail.inputs.js';
import { type TrailFacts, TrailReader } from './trail.reader.js';

/** Entries of one file at the most. */
export const ENTRIES_OF_A_FILE = 50_000;
const AT_A_TIME = 5_000;

const HEAD = [
  'when (UTC)',
  'what',
  'who',
  'who (id)',
  'concerns',
  'program',
  'cohort (id)',
  'subject (id)',
  'details',
];

/** Writes the trail of a hub as a file. */
@Injectable()
export class TrailFile {
  constructor(
    private readonly reader: TrailReader,
    private readonly people: PersonReader,
    private readonly programs: ProgramReader,
  ) {}

  /** The entries that fit the filter as CSV, the latest first; the latest 50,000 when there are more. */
  async of(hubId: string, filter: TrailFilter): Promise<string> {
    const entries: TrailFacts[] = [];
    const keyset: Keyset = { limit: AT_A_TIME, after: null };
    for (let more = true; more && entries.length < ENTRIES_OF_A_FILE; ) {
      const { nodes, pageInfo } = await this.reader.page(hubId, filter, keyset);
      entries.push(...nodes);
      const last = nodes.at(-1);
      keyset.after = last ? [last.at.toISOString(), last.id] : null;
      more = pageInfo.hasNextPage;
    }
    const ids = entries.flatMap((e) => [e.actorId, e.personId, e.subjectId]);
    const people = await this.people.byIds([...new Set(ids)].filter((id) => id !== null));
    const programIds = [...new Set(entries.map((e) => e.programId))].filter((id) => id !== null);
    const programs = await this.programs.programsByIds(programIds);
    const nameOf = (id: string | null) => (id && people.get(id)?.name) ?? null;
    return csvOf(
      HEAD,
      entries.map((entry) => [
        entry.at,
        entry.type,
        nameOf(entry.actorId) ?? entry.actorKind,
        entry.actorId,
        nameOf(entry.personId ?? entry.subjectId),
        (entry.programId && programs.get(entry.programId)?.name) ?? null,
        entry.cohortId,
        entry.subjectId,
        entry.details.map(({ name, value }) => `${name}: ${value}`).join('; '),
      ]),
    );
  }
}
