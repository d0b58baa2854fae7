import { DateTime } from 'luxon';
import type { HolderSnapshot } from '../ledger/ledger.rules.js';
import { decimalOf, hundredthsOf } from '../rules/amount.rules.js';
import type { CreditType } from '../rules/credit-type.rules.js';

/** What one award adds to a certificate. */
export interface CertificateLine {
  awardId: string;
  /** The last entry of the ledger about this award when the certificate was issued. */
  entryId: string;
  title: string;
  /** ISO 8601. */
  startsAt: string;
  /** IANA; the day is that of the session's own clock. */
  zone: string;
  /** A decimal string. */
  amount: string;
  /** Ids: the names of others are looked up when the document is made. */
  instructorIds: string[];
}

/** What a certificate says, but for the names of its holder and of those who taught. */
export interface CertificateFacts {
  provider: string;
  /** Its lines as on an envelope; null where none is printed. */
  address: string | null;
  /** The number of the provider, or of its approval; null where the accreditor gives none. */
  providerNumber: string | null;
  typeName: string;
  /** `contact hours`, as fits the amount. */
  unit: string;
  /** The least number of decimals the accreditor writes. */
  fewestDecimals: 0 | 1 | 2;
  /** The accreditor's statement with everything filled in but the learner's name, which stays `{learner}`. */
  statement: string | null;
  /** Of the session; of the cohort for a cumulative one. */
  title: string;
  lines: CertificateLine[];
}

/** Names that are known when a document is made. */
export interface CertificateNames {
  holder: HolderSnapshot;
  /** Of those who taught, by id; who was erased is not in it. */
  instructors: ReadonlyMap<string, string>;
}

/** Where the slot for the learner's name stands in a statement that was kept. */
export const LEARNER = '{learner}';

/** Credit in words: the amount as the accreditor writes it, and its unit. `AMA` is written as the AMA asks. */
export function creditWords(
  creditType: string,
  amount: string,
  { unit, fewestDecimals }: Pick<CertificateFacts, 'unit' | 'fewestDecimals'>,
): { amount: string; unit: string; emphasized: boolean; mark: string } {
  const shown = decimalOf(hundredthsOf(amount), fewestDecimals);
  // The AMA has the phrase in italics, in full, with its mark; "credit(s)" alone will not do.
  if (creditType === 'AMA1')
    return { amount: shown, unit: 'AMA PRA Category 1 Credit(s)', emphasized: true, mark: '™' };
  return { amount: shown, unit, emphasized: false, mark: '' };
}

/** The unit of an amount: `contact hour` for exactly one. */
export function unitOf({ unit }: Pick<CreditType, 'unit'>, amount: string): string {
  return hundredthsOf(amount) === 100 ? unit.one : unit.many;
}

/** Credit in words within a line of text: `0.75 contact hours`. */
export function creditText(
  type: Pick<CreditType, 'code' | 'unit' | 'fewestDecimals'>,
  amount: string,
): string {
  const { fewestDecimals, code } = type;
  const words = creditWords(code, amount, { unit: unitOf(type, amount), fewestDecimals });
  return `${words.amount} ${words.unit}${words.mark}`;
}

/** The day of an instant by a session's own clock, such as `March 4, 2026`. */
export function dayOf(startsAt: string | Date, zone: string): string {
  return DateTime.fromJSDate(new Date(startsAt), { zone })
    .setLocale('en-US')
    .toLocaleString(DateTime.DATE_FULL);
}

/** The days of lines: one, or from the first to the last. */
export function daysOf(lines: readonly Pick<CertificateLine, 'startsAt' | 'zone'>[]): string {
  const sorted = [...lines].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const days = sorted.map(({ startsAt, zone }) => dayOf(startsAt, zone));
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

/** A name with what stands behind it, such as `Kim Lee, LCSW`. */
export function nameWithCredentials({
  name,
  credentials,
}: Pick<HolderSnapshot, 'name' | 'credentials'>): string {
  return [name, ...credentials].join(', ');
}

/** What is known of a certificate when its document is made. */
export interface CertificateContent {
  creditType: string;
  amount: string;
  facts: CertificateFacts;
  cumulative: boolean;
  /** As people read it. */
  serial: string;
  verifyUrl: string;
  /** An SVG that leads there. */
  qr: string;
  issuedAt: Date;
  names: CertificateNames;
}

/** What the template is given: words alone, so that it decides nothing but how they look. */
export function documentData(content: CertificateContent) {
  const { creditType, facts, names, cumulative } = content;
  const attendance = creditType === 'ATTENDANCE';
  const who = nameWithCredentials(names.holder);
  const heading = attendance ? 'Certificate of Attendance' : 'Certificate of Credit';
  const lines = [...facts.lines].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    heading,
    documentTitle: `${heading}: ${facts.title}`,
    provider: facts.provider,
    address: facts.address,
    who,
    did: cumulative ? 'took part in the sessions of' : attendance ? 'attended' : 'completed',
    title: facts.title,
    format: 'Live activity, online',
    days: daysOf(lines),
    awarded: attendance ? 'for' : 'and was awarded',
    credits: creditWords(creditType, content.amount, facts),
    typeName: creditType === 'AMA1' || attendance ? null : facts.typeName,
    statement: facts.statement?.replaceAll(LEARNER, names.holder.name) ?? null,
    details: detailsOf(facts, names),
    sessions: cumulative
      ? lines.map((line) => ({
          title: line.title,
          day: dayOf(line.startsAt, line.zone),
          amount: decimalOf(hundredthsOf(line.amount), facts.fewestDecimals),
        }))
      : [],
    issued: `Issued on ${dayOf(content.issuedAt, 'UTC')}`,
    serial: content.serial,
    verifyUrl: content.verifyUrl,
    qr: content.qr,
  };
}

/** What boards ask for beside: who taught, the provider's number, the holder's licences. */
function detailsOf({ lines, providerNumber }: CertificateFacts, { holder, instructors }: CertificateNames) {
  const details: { label: string; value: string }[] = [];
  if (providerNumber) details.push({ label: 'Provider or approval number', value: providerNumber });
  const taught = [...new Set(lines.flatMap(({ instructorIds }) => instructorIds))]
    .map((id) => instructors.get(id))
    .filter((name) => name !== undefined);
  if (taught.length > 0 && taught.length <= 6)
    details.push({ label: taught.length === 1 ? 'Instructor' : 'Instructors', value: taught.join('; ') });
  for (const { kind, number, region, country } of holder.licences.slice(0, 3))
    details.push({ label: 'License', value: `${kind} ${number}, ${region ?? country}` });
  return details;
}
