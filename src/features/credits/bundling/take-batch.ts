import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import { BatchReader, type NamedFile } from './batch.reader.js';
import { BatchService } from './batch.service.js';
import { fileName } from './file-names.rules.js';
import { type Zipped, zipOf } from './zip-files.js';

/** Documents read at a time. */
const AT_A_TIME = 50;

/** Gives out what was made. */
@Injectable()
export class TakeBatch {
  constructor(
    private readonly batches: BatchService,
    private readonly reader: BatchReader,
    private readonly exports: Exports,
  ) {}

  /**
   * The documents of a batch that still say what stands, as a ZIP archive, read while it is sent.
   *
   * @throws Refusal NOT_FOUND, CONFLICT while they are being made or where none could be, RATE_LIMITED
   */
  async zip(viewer: Viewer, id: string): Promise<Readable> {
    const { done, made, hubId, programId, cohortId } = await this.batches.batch(viewer, id);
    if (!done) throw Refusal.conflict('These certificates are being made. Please come back when they are.');
    if (made === 0) throw Refusal.conflict('None of these certificates could be made.');
    // What was adjusted or revoked since they were made is not given out any more.
    const files = await this.reader.filesOf(id);
    if (files.length === 0)
      throw Refusal.conflict('None of these certificates stands any more. Please have them made anew.');
    await this.exports.take(viewer, 'certificates', { hubId, programId, cohortId });
    return zipOf(this.contents(files));
  }

  private async *contents(files: readonly NamedFile[]): AsyncGenerator<Zipped> {
    for (let at = 0; at < files.length; at += AT_A_TIME) {
      const some = files.slice(at, at + AT_A_TIME);
      const contents = await this.reader.contents(some.map(({ id }) => id));
      for (const file of some) {
        const content = contents.get(file.id);
        if (content) yield { name: fileName(file), content };
      }
    }
  }
}
