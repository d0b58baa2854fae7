export { escapeHtml } from './layout.js';
export { MailMessage } from './mail.entity.js';
export { MailModule } from './mail.module.js';
export { type MailOrder, PostOffice } from './post-office.js';
export type { MailContent, MailRequest, MailTemplate } from './template.js';
export type { KeptMail } from './transport.js';
