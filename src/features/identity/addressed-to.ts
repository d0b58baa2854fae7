import type { MailContent } from '../../platform/mail/index.js';
import type { PersonFacts } from './person.reader.js';

/** What every mail to a person begins with: to whom it goes, and in which language they read it. */
export function addressedTo({
  name,
  email,
  language,
}: Pick<PersonFacts, 'name' | 'email' | 'language'>): Pick<MailContent, 'to' | 'language'> {
  return { to: { name, address: email }, language };
}
