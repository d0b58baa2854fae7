export { addressKeyOf } from './address-key.js';
export { isOptionalMail, type MailKind, OPTIONAL_MAIL, type OptionalMail } from './kinds.js';
export {
  type InEachLanguage,
  MAIL_LANGUAGES,
  type MailLanguage,
  type MomentReader,
  mailLanguage,
  momentFor,
  zoneFor,
} from './languages.js';
export { escapeHtml } from './layout.js';
export { MailMessage } from './mail.entity.js';
export { MailModule } from './mail.module.js';
export { MailPorts } from './mail-ports.js';
export { type EditableTemplate, MailTemplates } from './mail-templates.js';
export { type MailOrder, PostOffice } from './post-office.js';
export { MARKS, type Mark } from './returns/address-mark.entity.js';
export { AddressMarks, type MarkFacts } from './returns/address-marks.js';
export { MailReturns, MOST_REPORT_BYTES } from './returns/mail-returns.js';
export { SentMail, type SentQuery } from './sent-mail.js';
export type {
  FilledMail,
  MailCalendar,
  MailContent,
  MailRequest,
  MailTemplate,
  WordedMail,
} from './template.js';
export type { KeptMail } from './transport.js';
export { faultOf, type MailSlot, type MailWording, type MailWords, paragraphsOf } from './wording.js';
