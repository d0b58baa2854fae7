import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Authorize, authorize, CurrentViewer, rows, type Viewer } from '../../../platform/authz/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Exports } from '../../access/index.js';
import type { AnchorFile } from './anchor.rules.js';
import { seeLedger } from './ledger.policy.js';
import { LedgerAnchors } from './ledger-anchors.js';

/** The anchor of a hub's ledger as a file. */
@Controller('hubs')
export class LedgerController {
  constructor(
    private readonly exports: Exports,
    private readonly anchors: LedgerAnchors,
  ) {}

  // By POST, as all files that are counted and written down.
  @Post(':id/credit-ledger/anchor.json')
  @HttpCode(200)
  @Authorize(rows(seeLedger))
  async anchor(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnchorFile> {
    if (!isUUID(id)) throw Refusal.notFound('The hub');
    const hubId = id.toLowerCase();
    authorize(viewer, seeLedger, { hubId });
    await this.exports.take(viewer, 'credit-ledger-anchor', { hubId });
    reply.header('content-disposition', 'attachment; filename="credit-ledger-anchor.json"');
    return this.anchors.of(hubId);
  }
}
