import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { OnDue, type Task, type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { CertificatesPrepared } from '../certifying/certificate.events.js';
import { takeCertificates } from '../certifying/certificate.policy.js';
import { CertificateBatch, CertificateFile } from './batch.entity.js';
import type { PrepareInput } from './batch.inputs.js';
import { type BatchFacts, BatchReader } from './batch.reader.js';
import { MakeFile } from './make-file.js';

/** Documents that are made in one step. */
const STEP = 20;
const WORK_OFF = 'credits.make-certificates';

/** Has the certificates of many people made, in steps that can break off and go on anywhere. */
@Injectable()
export class BatchService {
  constructor(
    private readonly work: Work,
    private readonly reader: BatchReader,
    private readonly making: MakeFile,
  ) {}

  /**
   * Begins to make the certificates of a cohort, or of one of its sessions.
   *
   * @returns null where there are none
   * @throws Refusal NOT_FOUND for a cohort that the viewer may not see
   */
  async prepare(viewer: Viewer, cohortId: string, input: PrepareInput): Promise<BatchFacts | null> {
    const place = await this.reader.placeOf(cohortId);
    authorize(viewer, takeCertificates, place);
    const { sessionId = null, creditType = null, cumulative } = input;
    if (cumulative && sessionId)
      throw Refusal.invalid('A certificate about the cohort as a whole is not of one session.', {
        sessionId: 'cannot be said of these',
      });
    return this.work.unrecorded('where there are none, nothing is made', viewer.actor, async (tx) => {
      const files = await this.making.due(tx, place.cohortId, { sessionId, creditType, cumulative });
      if (files.length === 0) return null;
      const id = tx.ids.next();
      await tx.of(CertificateBatch).insert({
        id,
        createdAt: tx.now,
        ...place,
        sessionId,
        creditType,
        cumulative,
        state: 'running',
        total: files.length,
        made: 0,
        failed: 0,
        byId: viewer.personId as string,
        doneAt: null,
      });
      const rows = files.map((file) => ({ ...file, id: tx.ids.next(), createdAt: tx.now, batchId: id }));
      for (let at = 0; at < rows.length; at += 1_000)
        await tx.of(CertificateFile).insert(rows.slice(at, at + 1_000));
      await tx.record(CertificatesPrepared, id, place, { documents: files.length });
      await tx.schedule([{ handler: WORK_OFF, subjectId: id, occurrence: '0' }]);
      return this.reader.batch(id, tx.manager);
    });
  }

  /** A batch that the viewer may take out. */
  async batch(viewer: Viewer, id: string): Promise<BatchFacts> {
    const batch = await this.reader.batch(id);
    if (!batch) throw Refusal.notFound('These certificates');
    authorize(viewer, takeCertificates, batch);
    return batch;
  }

  /** Makes some documents, and an appointment for the next. */
  @OnDue({ handler: WORK_OFF })
  async workOff({ subjectId }: Task, tx: Tx): Promise<void> {
    const batch = await tx
      .of(CertificateBatch)
      .findOne({ where: { id: subjectId }, lock: { mode: 'pessimistic_write' } });
    if (batch?.state !== 'running') return;
    const files = await tx
      .of(CertificateFile)
      .createQueryBuilder('f')
      .select(['f.id', 'f.personId', 'f.creditType', 'f.certificateId'])
      .where('f.batchId = :id and f.content is null and f.fault is null', { id: batch.id })
      .orderBy('f.id')
      .limit(STEP)
      .getMany();
    let made = 0;
    for (const file of files) {
      const outcome = await this.making.make(tx, batch, file);
      if ('content' in outcome) made += 1;
      await tx.of(CertificateFile).update({ id: file.id }, outcome);
    }
    const now = { made: batch.made + made, failed: batch.failed + files.length - made };
    const done = files.length < STEP || now.made + now.failed === batch.total;
    await tx
      .of(CertificateBatch)
      .update({ id: batch.id }, done ? { ...now, state: 'done', doneAt: tx.now } : now);
    if (!done)
      await tx.schedule([
        { handler: WORK_OFF, subjectId: batch.id, occurrence: String(now.made + now.failed) },
      ]);
  }
}
