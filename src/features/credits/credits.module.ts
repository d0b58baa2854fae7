import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { AccessModule } from '../access/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SessionsModule } from '../sessions/index.js';
import { SurveysModule } from '../surveys/index.js';
import { BUNDLING, BUNDLING_CONTROLLERS, BUNDLING_ENTITIES } from './bundling/bundling.parts.js';
import {
  CERTIFYING_CONTROLLERS,
  CERTIFYING_ENTITIES,
  CERTIFYING_PARTS,
} from './certifying/certifying.parts.js';
import { CHANGING, CHANGING_ENTITIES } from './changing/changing.parts.js';
import { CLAIMING, CLAIMING_CONTROLLERS, CLAIMING_ENTITIES } from './claiming/claiming.parts.js';
import { COMPUTING } from './computing/computing.parts.js';
import { CreditsHoldings } from './credits.holdings.js';
import { CreditsRetention } from './credits.retention.js';
import { DESIGNATING, DESIGNATING_ENTITIES, DESIGNATING_ROUTES } from './designating/designating.parts.js';
import { Disclosure } from './disclosing/disclosure.entity.js';
import { DisclosureReader } from './disclosing/disclosure.reader.js';
import {
  DisclosureOfFaculty,
  DisclosureOfTeacher,
  DisclosureResolver,
} from './disclosing/disclosure.resolver.js';
import { DisclosureService } from './disclosing/disclosure.service.js';
import { DutyReader } from './disclosing/duty.reader.js';
import { HolderReader } from './ledger/holder.reader.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerEntry, LedgerHead, LedgerHolder } from './ledger/ledger.entity.js';
import { LedgerReader } from './ledger/ledger.reader.js';
import { LedgerEntryFields, LedgerOfHub } from './ledger/ledger.resolver.js';
import { LedgerService } from './ledger/ledger.service.js';
import { LedgerAnchors } from './ledger/ledger-anchors.js';
import { LedgerHeads } from './ledger/ledger-head.js';
import { LedgerSigning } from './ledger/signing.js';
import { VerifyLedger } from './ledger/verify-ledger.js';
import { PAST, PAST_CONTROLLERS, PAST_ENTITIES } from './past/past.parts.js';
import { REVIEWING, REVIEWING_ENTITIES } from './reviewing/reviewing.parts.js';
import { SETUP, SETUP_ENTITIES } from './setup/setup.parts.js';
import { TRANSCRIPT, TRANSCRIPT_CONTROLLERS } from './transcript/transcript.parts.js';

registerEntities(
  Disclosure,
  LedgerEntry,
  LedgerHead,
  LedgerHolder,
  ...SETUP_ENTITIES,
  ...DESIGNATING_ENTITIES,
  ...REVIEWING_ENTITIES,
  ...CERTIFYING_ENTITIES,
  ...BUNDLING_ENTITIES,
  ...PAST_ENTITIES,
  ...CLAIMING_ENTITIES,
  ...CHANGING_ENTITIES,
);

/** Credit: how hubs give it, what sessions are designated for, what those who teach state, and the ledger of awards. */
@Module({
  imports: [
    AccessModule,
    AttendanceModule,
    CohortsModule,
    IdentityModule,
    ProgramsModule,
    SessionsModule,
    SurveysModule,
  ],
  controllers: [
    LedgerController,
    ...CLAIMING_CONTROLLERS,
    ...DESIGNATING_ROUTES,
    ...CERTIFYING_CONTROLLERS,
    ...BUNDLING_CONTROLLERS,
    ...PAST_CONTROLLERS,
    ...TRANSCRIPT_CONTROLLERS,
  ],
  providers: [
    CreditsHoldings,
    CreditsRetention,
    DisclosureOfFaculty,
    DisclosureOfTeacher,
    DisclosureReader,
    DisclosureResolver,
    DisclosureService,
    DutyReader,
    HolderReader,
    LedgerAnchors,
    LedgerEntryFields,
    LedgerHeads,
    LedgerOfHub,
    LedgerReader,
    LedgerService,
    LedgerSigning,
    VerifyLedger,
    ...CHANGING,
    ...CLAIMING,
    ...COMPUTING,
    ...CERTIFYING_PARTS,
    ...BUNDLING,
    ...PAST,
    ...TRANSCRIPT,
    ...DESIGNATING,
    ...REVIEWING,
    ...SETUP,
  ],
})
export class CreditsModule {}
