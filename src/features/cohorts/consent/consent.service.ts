import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ManagedHub } from '../../programs/index.js';
import { Enrollment } from '../cohort.entity.js';
import { ConsentGiven, ConsentTextWritten } from '../cohorts.events.js';
import type { EnrollmentFacts } from '../cohorts.reader.js';
import { Consent, ConsentText } from './consent.entity.js';
import { ConsentReader, type ConsentTextFacts } from './consent.reader.js';
import type { ConsentTextInput } from './consent.types.js';

/** What hubs ask people to agree to, and that they did. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly work: Work,
    private readonly reader: ConsentReader,
    private readonly hubs: ManagedHub,
  ) {}

  /** Writes a new version. The earlier ones stay, since people agreed to them. */
  async write(viewer: Viewer, hubId: string, input: ConsentTextInput): Promise<ConsentTextFacts> {
    await this.hubs.hub(viewer, hubId);
    const { language, asksAgain } = input;
    const body = input.body.replace(/\r\n?/g, '\n');
    return this.work.run(viewer.actor, async (tx) => {
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727104))`, [`${hubId} ${language}`]);
      const [last] = await tx.sql<{ version: number }>(
        `select coalesce(max(version), 0)::int as version from consent_text where hub_id = $1 and language = $2`,
        [hubId, language],
      );
      const version = (last?.version ?? 0) + 1;
      const text = { id: tx.ids.next(), hubId, language, version, body, asksAgain };
      await tx.of(ConsentText).insert({ ...text, createdAt: tx.now });
      await tx.record(ConsentTextWritten, text.id, { hubId }, { language, version, asksAgain });
      return { ...text, writtenAt: tx.now };
    });
  }

  /**
   * Checks that somebody agrees to what their hub asks now.
   *
   * @param textId what they say they agree to
   * @returns the text; null where the hub asks nothing
   * @throws Refusal CONFLICT when the text was changed meanwhile, INVALID_INPUT when they agree to nothing
   */
  async agreed(hubId: string, textId: string | null | undefined): Promise<ConsentTextFacts | null> {
    const current = (await this.reader.currentOf([hubId])).get(hubId) ?? [];
    if (current.length === 0) return null;
    if (!textId)
      throw Refusal.invalid('Please read what the hub asks you to agree to.', {
        consentTextId: 'is missing',
      });
    const text = current.find(({ id }) => id === textId);
    if (!text)
      throw Refusal.conflict(
        'What you agree to was changed a moment ago. Please reload the page and read it again.',
      );
    return text;
  }

  /** Records that somebody agreed, then, in the transaction of what they agreed for. */
  async record(
    tx: Tx,
    enrollment: EnrollmentFacts,
    text: Pick<ConsentTextFacts, 'id' | 'language' | 'version'> | null,
    at: Date,
  ): Promise<void> {
    if (!text) return;
    const { hubId, programId, cohortId, personId, id: enrollmentId } = enrollment;
    const place = { hubId, programId, cohortId };
    const { id: textId, language, version } = text;
    const id = tx.ids.next();
    await tx
      .of(Consent)
      .insert({ id, createdAt: at, ...place, enrollmentId, personId, textId, language, version });
    await tx.record(ConsentGiven, id, place, { personId, textId });
  }

  /** A version that somebody agreed to before, by its id. */
  async textOf(tx: Tx, textId: string | null): Promise<ConsentText | null> {
    return textId ? tx.of(ConsentText).findOne({ where: { id: textId } }) : null;
  }

  /** Agrees to a text that was changed, for all the viewer's cohorts in the hub. */
  async agreeAnew(viewer: Viewer, textId: string): Promise<void> {
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      const text = await this.textOf(tx, textId);
      const enrollments = text
        ? await tx.of(Enrollment).find({ where: { hubId: text.hubId, personId }, order: { id: 'asc' } })
        : [];
      const open = enrollments.filter(({ state }) => state !== 'withdrawn' && state !== 'declined');
      if (!text || open.length === 0) throw Refusal.notFound('The text');
      await this.agreed(text.hubId, textId);
      for (const row of open) await this.record(tx, { ...row, enrolledAt: row.createdAt }, text, tx.now);
    });
  }
}
