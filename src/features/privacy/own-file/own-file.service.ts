import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Exports } from '../../access/index.js';
import { FreshProof } from '../../identity/index.js';
import { OwnFileReader } from './own-file.reader.js';
import { jsonOf, pageOf } from './own-file.rules.js';

/** What people take out about themselves. */
@Injectable()
export class OwnFileService {
  constructor(
    private readonly exports: Exports,
    private readonly reader: OwnFileReader,
    private readonly proof: FreshProof,
  ) {}

  /**
   * Everything that is held of the viewer, to be read or for programs.
   *
   * @throws Refusal FORBIDDEN for whoever came by an invitation, RATE_LIMITED for more than an hour's exports
   */
  async of(viewer: Viewer, as: 'page' | 'data'): Promise<string> {
    await this.proof.beyondInvitation(viewer, 'to take your file out');
    await this.exports.take(viewer, 'own-file', null);
    const file = await this.reader.of(viewer.personId as string);
    return as === 'page' ? pageOf(file) : jsonOf(file);
  }
}
