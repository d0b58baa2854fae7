import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import type { VerifyQuery } from './verify.graphql.js';
import styles from './verifying.module.css';

type Verification = ResultOf<typeof VerifyQuery>['verifyCertificate'];
type Verified = Extract<Verification, { __typename: 'VerifiedCertificate' }>;

/** What a serial comes to: the certificate and whether it stands, or that there is none. */
export function Verdict({ of }: { of: Verification }) {
  const { _ } = useLingui();
  if (of.__typename !== 'VerifiedCertificate')
    return (
      <Alert color="warn" title={_({ id: 'verify.none', message: 'No certificate has this serial' })}>
        {_({
          id: 'verify.none.words',
          message:
            'Compare it with the document, character by character. Serials have no letters I, L, O and U.',
        })}
      </Alert>
    );
  return (
    <>
      <Standing state={of.state} />
      <Said of={of} />
    </>
  );
}

function Standing({ state }: Pick<Verified, 'state'>) {
  const { _ } = useLingui();
  switch (state) {
    case 'standing':
      return (
        <Alert color="good" title={_({ id: 'verify.stands', message: 'This certificate stands' })}>
          {_({ id: 'verify.stands.words', message: 'It was issued here, and says the following.' })}
        </Alert>
      );
    case 'superseded':
      return (
        <Alert
          color="warn"
          title={_({ id: 'verify.superseded', message: 'This certificate was superseded' })}
        >
          {_({
            id: 'verify.superseded.words',
            message:
              'Its credit was put right, and another certificate took its place. Ask its holder for that one.',
          })}
        </Alert>
      );
    default:
      return (
        <Alert color="danger" title={_({ id: 'verify.revoked', message: 'This certificate was revoked' })}>
          {_({
            id: 'verify.revoked.words',
            message: 'It was issued here once, and its credit was taken back.',
          })}
        </Alert>
      );
  }
}

function Said({ of: { name, title, date, credit } }: { of: Verified }) {
  const { _ } = useLingui();
  const rows = [
    {
      term: _({ id: 'verify.name', message: 'Name' }),
      words: name ?? _({ id: 'verify.nameless', message: 'The holder had their name taken away' }),
    },
    { term: _({ id: 'verify.activity', message: 'Activity' }), words: title },
    { term: _({ id: 'verify.date', message: 'Date' }), words: date },
    { term: _({ id: 'verify.credit', message: 'Credit' }), words: credit },
  ];
  return (
    <dl className={styles.said}>
      {rows.map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
