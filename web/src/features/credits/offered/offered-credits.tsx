import { useLingui } from '@lingui/react';
import { Section } from '../../../ui/section.js';
import { useZone } from '../../../ui/zone.js';
import { type Demands, earningWords } from './earning-words.js';
import styles from './offered.module.css';

/** What a session is designated for, as the server tells it. */
export interface OfferedCredit {
  readonly id: string;
  readonly name: string;
  readonly maximum: string;
  readonly unit: string;
  readonly forYou: boolean;
  readonly forWhom: string | null;
  readonly demands: Demands;
}

/** What credit a session gives, and what each type asks; what is not for the reader is told after the rest, in a line. */
export function OfferedCredits({
  credits,
  zone,
}: {
  credits: readonly OfferedCredit[];
  /** The reader's zone, where it is not the one of the page. */
  zone?: string;
}) {
  const { _, i18n } = useLingui();
  const own = useZone();
  const clock = (at: string) =>
    i18n.date(at, { hour: 'numeric', minute: '2-digit', timeZone: zone ?? own, timeZoneName: 'short' });
  const mine = credits.filter(({ forYou }) => forYou);
  const others = credits.filter(({ forYou }) => !forYou);
  return (
    <Section title={_({ id: 'offered.title', message: 'Credit you can earn' })}>
      {mine.length === 0 && (
        <p className={styles.note}>
          {_({
            id: 'offered.none',
            message: 'None of the credit of this session is for the profession on your profile.',
          })}
        </p>
      )}
      <ul className={styles.list}>
        {mine.map((credit) => (
          <li key={credit.id}>
            <p className={styles.name}>
              {credit.name}
              <span className={styles.most}>
                {_({
                  id: 'offered.most',
                  message: 'up to {amount} {unit}',
                  values: { amount: credit.maximum, unit: credit.unit },
                })}
              </span>
            </p>
            <ul className={styles.steps}>
              {earningWords(credit.demands, clock).map((words) => (
                <li key={words.id}>{_(words)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map(({ id, name, forWhom }) => (
            <li key={id}>
              {_({
                id: 'offered.others',
                message: '{name}: for {whom}',
                values: { name, whom: forWhom ?? '' },
              })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
