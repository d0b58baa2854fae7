import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { AccessModule } from '../access/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CancelErasure } from './erasing/cancel-erasure.js';
import { CarryOut } from './erasing/carry-out.js';
import { ErasureRequestResolver, OwnErasureResolver } from './erasing/erasing.resolver.js';
import { Erasure } from './erasing/erasure.entity.js';
import { ErasureMail } from './erasing/erasure.mail.js';
import { ErasureReader } from './erasing/erasure.reader.js';
import { ErasureService } from './erasing/erasure.service.js';
import { ErasureDesk } from './erasing/erasure-desk.js';
import { ErasureLetters } from './erasing/erasure-letters.js';
import { ErasureLinks } from './erasing/erasure-links.js';
import { OutlookReader } from './erasing/outlook.reader.js';
import { PresenceReader } from './erasing/presence.reader.js';
import { RecordRequest, RequestDesk } from './erasing/record-request.js';
import { OwnFileController } from './own-file/own-file.controller.js';
import { OwnFileReader } from './own-file/own-file.reader.js';
import { OwnFileService } from './own-file/own-file.service.js';
import { PrivacyHoldings } from './privacy.holdings.js';
import { DailyRetention } from './retention/daily-retention.js';
import { KeptByLaw } from './retention/kept-by-law.js';
import { RetentionPeriod } from './retention/retention.entity.js';
import { RetentionReader } from './retention/retention.reader.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';
import { RetentionDesk, RunRetention } from './retention/run-retention.js';

registerEntities(Erasure, RetentionPeriod);

const OWN_FILE = [OwnFileReader, OwnFileService];
const ERASING = [
  CancelErasure,
  CarryOut,
  ErasureDesk,
  ErasureLetters,
  ErasureLinks,
  ErasureMail,
  ErasureReader,
  ErasureRequestResolver,
  ErasureService,
  OutlookReader,
  OwnErasureResolver,
  PresenceReader,
  RecordRequest,
  RequestDesk,
];
const RETENTION = [
  DailyRetention,
  KeptByLaw,
  RetentionDesk,
  RetentionReader,
  RetentionResolver,
  RetentionService,
  RunRetention,
];

/** What is held of a person: shown to them, erased for them, and kept no longer than it must be. */
@Module({
  imports: [IdentityModule, ProgramsModule, AccessModule],
  controllers: [OwnFileController],
  providers: [PrivacyHoldings, ...OWN_FILE, ...ERASING, ...RETENTION],
  exports: [RunRetention],
})
export class PrivacyModule {}
