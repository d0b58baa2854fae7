import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { registerEntities } from '../../platform/database/index.js';
import { UploadBodies } from '../../platform/http/index.js';
import { AccessModule } from '../access/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CatalogResolver, SettingsResolver } from './catalog/catalog.resolver.js';
import { FaceReader } from './catalog/face.reader.js';
import { SettingsService } from './catalog/settings.service.js';
import { Cohort, Enrollment } from './cohort.entity.js';
import { CohortLinks } from './cohort-links.js';
import { CohortFields, EnrollmentFields, RosterPersonFields, TrailFields } from './cohorts.fields.js';
import { CohortsHoldings } from './cohorts.holdings.js';
import { CohortReader } from './cohorts.reader.js';
import { CohortsResolver } from './cohorts.resolver.js';
import { CohortsRetention } from './cohorts.retention.js';
import { CohortService } from './cohorts.service.js';
import { Consent, ConsentText } from './consent/consent.entity.js';
import { ConsentReader } from './consent/consent.reader.js';
import { ConsentOfPage, ConsentResolver } from './consent/consent.resolver.js';
import { ConsentService } from './consent/consent.service.js';
import { DistinctPeople } from './duplicates/distinct-people.entity.js';
import { DuplicatesReader } from './duplicates/duplicates.reader.js';
import { DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { DuplicatesService } from './duplicates/duplicates.service.js';
import { MergedMail } from './duplicates/merged.mail.js';
import { AcceptService } from './inviting/accept.service.js';
import { CohortInvitation, InvitationLine, InvitationList } from './inviting/cohort-invitation.entity.js';
import { CohortInvitationMail } from './inviting/invitation.mail.js';
import { InvitationReader } from './inviting/invitation.reader.js';
import { InvitationListService } from './inviting/invitation-list.service.js';
import { InvitingController, LIST_PATH, LIST_TYPES } from './inviting/inviting.controller.js';
import { AcceptingResolver, InvitationListResolver, InvitingResolver } from './inviting/inviting.resolver.js';
import { InvitingService } from './inviting/inviting.service.js';
import { OpenInvitations } from './inviting/open-invitations.js';
import { ManagedCohort } from './managed-cohort.js';
import { ParticipantsLanguage } from './participants-language.js';
import { HubPracticesReader } from './profiles/hub-practices.reader.js';
import { OwnComingReader } from './profiles/own-coming.reader.js';
import { ParticipantResolver, PracticeFields, SpokesResolver } from './profiles/profiles.resolver.js';
import { AskService } from './registering/ask.service.js';
import { ConfirmMail } from './registering/confirm.mail.js';
import { ConfirmService } from './registering/confirm.service.js';
import { ConfirmDesk } from './registering/confirm-desk.js';
import { RegisteringResolver, StandingResolver } from './registering/registering.resolver.js';
import { RegisteringService } from './registering/registering.service.js';
import { Registration } from './registering/registration.entity.js';
import { RequestsMail } from './registering/requests.mail.js';
import { SeatErasing } from './registering/seat-erasing.js';
import { SeatMerging } from './registering/seat-merging.js';
import { Seating } from './registering/seating.js';
import { StandingMail } from './registering/standing.mail.js';
import { StandingReader } from './registering/standing.reader.js';
import { TellOfRequests } from './registering/tell-of-requests.js';
import { AddressService } from './roster/address.service.js';
import { BulkService } from './roster/bulk.service.js';
import { ExportService } from './roster/export.service.js';
import { RosterController } from './roster/roster.controller.js';
import { RosterReader } from './roster/roster.reader.js';
import { RosterResolver } from './roster/roster.resolver.js';

registerEntities(
  Cohort,
  Enrollment,
  Registration,
  ConsentText,
  Consent,
  CohortInvitation,
  InvitationList,
  InvitationLine,
  DistinctPeople,
);

const CATALOG = [CatalogResolver, FaceReader, SettingsResolver, SettingsService];
const REGISTERING = [
  AskService,
  ConfirmDesk,
  ConfirmMail,
  ConfirmService,
  RegisteringResolver,
  RegisteringService,
  RequestsMail,
  SeatErasing,
  SeatMerging,
  Seating,
  StandingMail,
  StandingReader,
  StandingResolver,
  TellOfRequests,
];
const INVITING = [
  AcceptingResolver,
  AcceptService,
  CohortInvitationMail,
  InvitationListResolver,
  InvitationListService,
  InvitationReader,
  InvitingResolver,
  InvitingService,
  OpenInvitations,
];
const ROSTER = [
  AddressService,
  BulkService,
  ExportService,
  HubPracticesReader,
  OwnComingReader,
  RosterReader,
  RosterResolver,
];
const DUPLICATES = [DuplicatesReader, DuplicatesResolver, DuplicatesService, MergedMail];
const PROFILES = [ParticipantResolver, PracticeFields, SpokesResolver];
const CONSENT = [ConsentOfPage, ConsentReader, ConsentResolver, ConsentService];

/** Cohorts, and who is in them. */
@Module({
  imports: [AccessModule, IdentityModule, ProgramsModule],
  controllers: [InvitingController, RosterController],
  providers: [
    ParticipantsLanguage,
    CohortsHoldings,
    CohortsRetention,
    CohortFields,
    CohortLinks,
    CohortReader,
    CohortService,
    CohortsResolver,
    EnrollmentFields,
    RosterPersonFields,
    TrailFields,
    ManagedCohort,
    ...CATALOG,
    ...REGISTERING,
    ...CONSENT,
    ...DUPLICATES,
    ...INVITING,
    ...ROSTER,
    ...PROFILES,
  ],
  exports: [CohortReader],
})
export class CohortsModule implements OnModuleInit {
  constructor(
    private readonly ports: AuthzPorts,
    private readonly reader: CohortReader,
    private readonly uploads: UploadBodies,
  ) {}

  onModuleInit(): void {
    this.uploads.allow(new RegExp(`^/${LIST_PATH}/`), LIST_TYPES);
    this.ports.memberships = (personId) => this.reader.membershipsOf(personId);
    this.ports.placeOfCohort = (cohortId) => this.reader.cohort(cohortId);
  }
}
