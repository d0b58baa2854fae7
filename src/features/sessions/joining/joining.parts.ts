import { GuestLinks } from './guest-links.js';
import { GuestPassMail } from './guest-pass.mail.js';
import { GuestPassReader } from './guest-pass.reader.js';
import { GuestPassResolver } from './guest-pass.resolver.js';
import { GuestPassService } from './guest-pass.service.js';
import { GuestPass, JoinVersion, PersonalMeetingLink } from './join.entity.js';
import { JoinReader } from './join.reader.js';
import { JoinResolver } from './join.resolver.js';
import { JoinService } from './join.service.js';
import { JoinDesk } from './join-desk.js';
import { JoinLinks } from './join-link.js';
import { JoinWindowFields } from './join-window.fields.js';
import { JoinerReader } from './joiner.reader.js';
import { JoinsReader } from './joins.reader.js';
import { PersonalLinkDesk } from './personal-link-desk.js';
import { PersonalLinkService } from './personal-links.service.js';

/** The tables of joining. */
export const JOINING_ENTITIES = [JoinVersion, PersonalMeetingLink, GuestPass] as const;

/** What joining is made of, for the module of the feature. */
export const JOINING = [
  GuestLinks,
  GuestPassMail,
  GuestPassReader,
  GuestPassResolver,
  GuestPassService,
  JoinDesk,
  JoinerReader,
  JoinLinks,
  JoinReader,
  JoinResolver,
  JoinService,
  JoinsReader,
  JoinWindowFields,
  PersonalLinkDesk,
  PersonalLinkService,
];
