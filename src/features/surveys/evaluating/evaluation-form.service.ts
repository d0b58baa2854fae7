import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { EvaluationFormSet } from '../surveys.events.js';
import { EvaluationForm } from './evaluation.entity.js';
import { EvaluationReader, type FormFacts } from './evaluation.reader.js';
import { type QuestionDraft, questionsOf } from './evaluation.rules.js';
import { ManagedEvaluation } from './managed-evaluation.js';

/** Says what is asked after a program's sessions. */
@Injectable()
export class EvaluationFormService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedEvaluation,
    private readonly reader: EvaluationReader,
  ) {}

  /**
   * Sets the questions and the window, as a new version; sessions that can be evaluated already keep theirs.
   *
   * @param basedOn the version that was changed
   * @throws Refusal CONFLICT where somebody set another meanwhile
   */
  async set(
    viewer: Viewer,
    programId: string,
    basedOn: number,
    drafts: readonly QuestionDraft[],
    windowDays: number,
  ): Promise<FormFacts> {
    const { hubId } = await this.managed.program(viewer, programId);
    return this.work.run(viewer.actor, async (tx) => {
      // Two who set it at once come one after the other.
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727104))`, [programId]);
      const before = await this.reader.formOf(programId, tx.manager);
      if (before.version !== basedOn)
        throw Refusal.conflict('Somebody else changed the form meanwhile. Please look at it again.');
      const asked = await this.reader.everAsked(programId, tx.manager);
      const questions = questionsOf(drafts, asked, () => tx.ids.next());
      const version = before.version + 1;
      await tx
        .of(EvaluationForm)
        .insert({ id: tx.ids.next(), createdAt: tx.now, hubId, programId, version, questions, windowDays });
      await tx.record(EvaluationFormSet, programId, { hubId, programId }, { version });
      return { version, questions, windowDays };
    });
  }
}
