import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { csvOf, Typesetter } from '../../../platform/documents/index.js';
import { Site } from '../../../platform/http/index.js';
import { PersonReader, ProfileReader } from '../../identity/index.js';
import { dayOf, nameWithCredentials } from '../certifying/certificate.rules.js';
import type { Transcript } from './transcript.reader.js';
import type { TranscriptLine } from './transcript.rules.js';

const TEMPLATE = readFileSync(new URL('./transcript.typ', import.meta.url), 'utf8');

/** Writes transcripts as documents and tables. */
@Injectable()
export class MakeTranscript {
  constructor(
    private readonly typesetter: Typesetter,
    private readonly people: PersonReader,
    private readonly profiles: ProfileReader,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  /** A transcript as a tagged PDF, under the name of its person as it now is. */
  async pdf(personId: string, { provider, years }: Transcript): Promise<Buffer> {
    const { name } = await this.people.addressOf(personId);
    const credentials = (await this.profiles.practicesOf([personId])).get(personId)?.credentials ?? [];
    const now = this.clock.now();
    const { pdf } = await this.typesetter.make({
      template: TEMPLATE,
      at: now,
      data: {
        documentTitle: `Transcript: ${name}`,
        who: nameWithCredentials({ name, credentials }),
        provider,
        years: years.map(({ year, lines, totals }) => ({
          year: String(year),
          lines: lines.map((line) => ({
            day: dayOf(`${line.day}T12:00:00Z`, 'UTC'),
            title: line.title,
            type: line.creditType,
            amount: line.revoked ? 'revoked' : line.amount,
            note: noteOf(line),
          })),
          totals: totals.map(({ amount, unit, typeName }) => `${amount} ${unit} (${typeName})`),
        })),
        made: `Made on ${dayOf(now, 'UTC')}`,
        verifyUrl: this.site.link('/verify'),
      },
    });
    return pdf;
  }

  /** A transcript as CSV, a row for each award. */
  csv({ provider, years }: Transcript): string {
    return csvOf(
      [
        'date',
        'activity',
        'provider',
        'credit type',
        'credit',
        'unit',
        'state',
        'imported',
        'reported to',
        'report by',
      ],
      years.flatMap(({ lines }) =>
        lines.map((line) => [
          line.day,
          line.title,
          provider,
          line.typeName,
          line.amount,
          line.unit,
          line.revoked ? 'revoked' : 'stands',
          line.imported,
          line.reported?.to ?? null,
          line.reported?.by ?? null,
        ]),
      ),
    );
  }
}

function noteOf({ imported, reported }: TranscriptLine): string | null {
  if (imported) return 'Imported, from before';
  if (!reported) return null;
  return `No certificate is printed: the record with ${reported.to} is the proof`;
}
