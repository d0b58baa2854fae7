import { AwardCredit } from './award-credit.js';
import { ClaimInvitation, ClaimReopening, CreditClaim } from './claim.entity.js';
import { ClaimHoldings } from './claim.holdings.js';
import { ClaimMail } from './claim.mail.js';
import { ClaimReader } from './claim.reader.js';
import { ClaimResolver, CohortClaimFields, SessionClaimFields } from './claim.resolver.js';
import { ClaimCredit } from './claim-credit.js';
import { ClaimSurroundings } from './claim-surroundings.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsDesk } from './claims-desk.js';
import { ClaimsExport } from './claims-export.js';
import { InviteToClaim } from './invite-to-claim.js';
import { MyCredits } from './my-credits.js';
import { OfficeService } from './office.service.js';
import { OnBehalfReader } from './on-behalf.reader.js';

/** The tables of claiming. */
export const CLAIMING_ENTITIES = [CreditClaim, ClaimReopening, ClaimInvitation];
/** Its routes. */
export const CLAIMING_CONTROLLERS = [ClaimsController];
/** What claims credit, for the module of the feature. */
export const CLAIMING = [
  AwardCredit,
  ClaimCredit,
  ClaimHoldings,
  ClaimMail,
  ClaimReader,
  ClaimResolver,
  ClaimsDesk,
  ClaimsExport,
  ClaimSurroundings,
  CohortClaimFields,
  InviteToClaim,
  MyCredits,
  OfficeService,
  OnBehalfReader,
  SessionClaimFields,
];
