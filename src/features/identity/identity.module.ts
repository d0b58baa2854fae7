import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { registerEntities } from '../../platform/database/index.js';
import { IdentityHoldings } from './identity.holdings.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityRetention } from './identity.retention.js';
import { MailChoice } from './mail-choice.entity.js';
import { MailChoices } from './mail-choices.js';
import { MailChoicesResolver } from './mail-choices.resolver.js';
import { JoinedMail } from './merging/joined.mail.js';
import { PersonMerge, PersonMergeChange } from './merging/merge.entity.js';
import { MergeHandlers } from './merging/merge.handlers.js';
import { MergeWalls } from './merging/merge-walls.js';
import { MergesReader } from './merging/merges.reader.js';
import { Merging } from './merging/merging.js';
import { RowMover } from './merging/row-mover.js';
import { Passkey } from './passkeys/passkey.entity.js';
import { PasskeyMail } from './passkeys/passkey.mail.js';
import { PasskeyUse } from './passkeys/passkey-use.js';
import { PasskeyUseResolver } from './passkeys/passkey-use.resolver.js';
import { Passkeys } from './passkeys/passkeys.js';
import { PasskeysResolver } from './passkeys/passkeys.resolver.js';
import { RelyingParty } from './passkeys/relying-party.js';
import { Person } from './person.entity.js';
import { PersonReader } from './person.reader.js';
import { PersonRegistrar } from './person.registrar.js';
import { BirthDates } from './profile/birth-dates.js';
import { LicencesService } from './profile/licences.service.js';
import { BirthDate, Licence, Profile } from './profile/profile.entity.js';
import { ProfileReader } from './profile/profile.reader.js';
import { BirthDateResolver, ProfileFields, ProfileResolver } from './profile/profile.resolver.js';
import { ProfileService } from './profile/profile.service.js';
import { ProviderClient } from './providers/provider-client.js';
import { ProviderLink } from './providers/provider-link.entity.js';
import { ProviderSignIn } from './providers/provider-sign-in.js';
import { ProvidersResolver } from './providers/providers.resolver.js';
import { Recovery } from './recovery/recovery.js';
import { Ceremonies } from './signing-in/ceremonies.js';
import { Ceremony } from './signing-in/ceremony.entity.js';
import { FreshProof } from './signing-in/fresh-proof.js';
import { LinkSessions } from './signing-in/link-sessions.js';
import { MailArrivals } from './signing-in/mail-arrivals.js';
import { Sessions } from './signing-in/sessions.js';
import { SessionsResolver } from './signing-in/sessions.resolver.js';
import { LinkAsking, SignIn, SignInLink } from './signing-in/sign-in.entity.js';
import { SignInMail } from './signing-in/sign-in.mail.js';
import { SignInLinks } from './signing-in/sign-in-links.js';
import { SigningInResolver } from './signing-in/signing-in.resolver.js';
import { ApiToken } from './tokens/api-token.entity.js';
import { ApiTokens } from './tokens/api-tokens.js';
import { ApiTokensResolver } from './tokens/api-tokens.resolver.js';

registerEntities(
  Person,
  SignInLink,
  LinkAsking,
  SignIn,
  Ceremony,
  Passkey,
  ProviderLink,
  ApiToken,
  MailChoice,
  Profile,
  Licence,
  BirthDate,
  PersonMerge,
  PersonMergeChange,
);

const PROFILE = [
  BirthDateResolver,
  BirthDates,
  LicencesService,
  ProfileFields,
  ProfileReader,
  ProfileResolver,
  ProfileService,
];

/** People, and how they prove who they are. */
@Module({
  providers: [
    ApiTokens,
    ApiTokensResolver,
    Ceremonies,
    FreshProof,
    IdentityHoldings,
    IdentityRetention,
    IdentityResolver,
    JoinedMail,
    LinkSessions,
    MailArrivals,
    MailChoices,
    MailChoicesResolver,
    MergeHandlers,
    MergeWalls,
    MergesReader,
    Merging,
    PasskeyMail,
    PasskeyUse,
    PasskeyUseResolver,
    Passkeys,
    PasskeysResolver,
    PersonReader,
    PersonRegistrar,
    ProviderClient,
    ProviderSignIn,
    ProvidersResolver,
    Recovery,
    RelyingParty,
    RowMover,
    Sessions,
    SessionsResolver,
    SignInLinks,
    SignInMail,
    SigningInResolver,
    ...PROFILE,
  ],
  exports: [
    ApiTokens,
    BirthDates,
    FreshProof,
    LinkSessions,
    Merging,
    MergesReader,
    PersonReader,
    PersonRegistrar,
    ProfileReader,
    Recovery,
  ],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly ports: AuthzPorts,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  onModuleInit(): void {
    this.ports.authentication = async ({ bearer, cookie }) => {
      if (bearer) return this.tokens.byToken(bearer);
      return cookie ? this.sessions.byCookie(cookie) : null;
    };
  }
}
