import { useLingui } from '@lingui/react';
import { Alert, Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Failure } from '../../../graphql/failure.js';
import { useCommand } from '../../../graphql/use-command.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { ClaimCredit, ClaimRest } from './claims.graphql.js';
import styles from './claims.module.css';
import type { Own } from './credits-page.js';

/** A kind of credit of a session: one press claims all of it, or a lower amount is chosen first. */
export function ClaimCard({ credit }: { credit: Own }) {
  const { _ } = useLingui();
  const { title, at, name, as, computed, units, unit, closesAt } = credit;
  const open = credit.amounts.length > 0 || credit.raiseTo !== null;
  return (
    <article className={styles.card} aria-label={`${title ?? ''}, ${name}`}>
      <header>
        <h3>{title}</h3>
        <p className={styles.soft}>
          <When at={at} detail="day" /> · {credit.hubName}
        </p>
      </header>
      <p className={styles.amount}>
        <strong>{computed}</strong> {computed === '1' || computed === '1.0' ? unit : units}
        <span className={styles.soft}>
          {name}
          {as === 'faculty' && ` · ${_({ id: 'credits.taught', message: 'for teaching' })}`}
        </span>
      </p>
      {credit.raiseTo ? (
        <Rest credit={credit} />
      ) : open ? (
        <Claim credit={credit} />
      ) : (
        <Barred credit={credit} />
      )}
      {open && closesAt && !credit.raiseTo && (
        <p className={styles.soft}>
          {_({ id: 'credits.until', message: 'Until' })} <When at={closesAt} />
        </p>
      )}
      {credit.explanation.length > 0 && (
        <details className={styles.why}>
          <summary>{_({ id: 'credits.why', message: 'Why it is that' })}</summary>
          <ul>
            {credit.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Claim({ credit }: { credit: Own }) {
  const { _ } = useLingui();
  const claim = useCommand(ClaimCredit, ['OwnCredit']);
  const most = credit.amounts.at(-1) ?? '';
  const [amount, setAmount] = useState(most);
  const [lower, setLower] = useState(false);
  const [refused, setRefused] = useState<string>();
  const send = async () => {
    const input = { creditType: credit.creditType, amount: amount === most ? null : amount, attested: true };
    const done = await claim.run({ sessionId: credit.sessionId ?? '', input });
    if (done?.claimCredit.__typename === 'ClaimRefused') setRefused(done.claimCredit.message);
  };
  return (
    <>
      {credit.attestation && (
        <p className={styles.statement}>
          {_({ id: 'credits.statement', message: 'By claiming you state:' })} {credit.attestation}
        </p>
      )}
      {lower && (
        <NativeSelect
          label={_({ id: 'credits.lower.label', message: 'Amount' })}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          data={[...credit.amounts].reverse()}
          maw="12rem"
        />
      )}
      <Outcome refused={refused} failure={claim.failure} />
      <div className={styles.actions}>
        <Button size="md" loading={claim.busy} onClick={() => void send()}>
          {_({ id: 'credits.claim', message: 'Claim {amount}', values: { amount } })}
          <span className="sw-hidden">
            {' '}
            {credit.units}: {credit.title}
          </span>
        </Button>
        {!lower && credit.amounts.length > 1 && (
          <Button variant="subtle" onClick={() => setLower(true)}>
            {_({ id: 'credits.lower', message: 'Claim less' })}
          </Button>
        )}
      </div>
    </>
  );
}

function Rest({ credit }: { credit: Own }) {
  const { _ } = useLingui();
  const claim = useCommand(ClaimRest, ['OwnCredit']);
  const [refused, setRefused] = useState<string>();
  return (
    <>
      <p className={styles.statement}>
        {_({
          id: 'credits.more',
          message: 'Your attendance was corrected: {before} was awarded, and you can have {amount}.',
          values: { before: credit.awarded, amount: credit.raiseTo },
        })}
      </p>
      <Outcome refused={refused} failure={claim.failure} />
      <div className={styles.actions}>
        <Button
          size="md"
          loading={claim.busy}
          onClick={async () => {
            const done = await claim.run({
              sessionId: credit.sessionId ?? '',
              creditType: credit.creditType,
            });
            if (done?.claimRest.__typename === 'ClaimRefused') setRefused(done.claimRest.message);
          }}
        >
          {_({ id: 'credits.raise', message: 'Raise it to {amount}', values: { amount: credit.raiseTo } })}
        </Button>
      </div>
    </>
  );
}

function Barred({ credit }: { credit: Own }) {
  const { _ } = useLingui();
  const evaluate = credit.barred === 'EVALUATION_MISSING' && credit.sessionId;
  return (
    <>
      <p className={styles.statement}>{credit.barredBecause}</p>
      {evaluate && (
        <div className={styles.actions}>
          <Button
            renderRoot={(props) => (
              <Link to="/sessions/$sessionId/evaluation" params={{ sessionId: evaluate }} {...props} />
            )}
          >
            {_({ id: 'ownEvaluation.answer', message: 'Evaluate the session' })}
            <span className="sw-hidden">: {credit.title}</span>
          </Button>
        </div>
      )}
      {credit.barred === 'NOT_ELIGIBLE' && (
        <p>
          <Link to="/profile">{_({ id: 'credits.profile', message: 'Look at your profile' })}</Link>
        </p>
      )}
    </>
  );
}

function Outcome({ refused, failure }: { refused: string | undefined; failure: Failure | undefined }) {
  if (refused)
    return (
      <Alert color="warn" role="alert">
        {refused}
      </Alert>
    );
  return failure ? <FailureNote failure={failure} /> : null;
}
