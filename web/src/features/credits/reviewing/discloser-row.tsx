import { useLingui } from '@lingui/react';
import { Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import rows from '../../../ui/row-list.module.css';
import { When } from '../../../ui/when.js';
import { STANDINGS } from '../designating/words.js';
import { Disclosed } from '../disclosed.js';
import type { DisclosersHub } from './disclosers-page.js';
import { ReviewForm } from './review-form.js';
import styles from './reviewing.module.css';

/** Somebody who teaches or plans. */
export type Discloser = DisclosersHub['disclosers']['nodes'][number];

const COLORS: Readonly<Record<string, string>> = {
  MISSING: 'danger',
  EXPIRED: 'danger',
  BARRED: 'danger',
  UNREVIEWED: 'warn',
  GOOD: 'accent',
};

/** Somebody who teaches or plans: where they stand, what they stated, and what was made of it. */
export function DiscloserRow({
  hub,
  person,
  again,
}: {
  hub: DisclosersHub;
  person: Discloser;
  again: () => void;
}) {
  const { _ } = useLingui();
  const [open, setOpen] = useState(false);
  const { statement, standing } = person;
  const reviewable =
    hub.viewerReviewsDisclosures && statement && standing !== 'EXPIRED' && standing !== 'MISSING';
  return (
    <li className={rows.row}>
      <div className={styles.head}>
        <span className={rows.title}>{person.name}</span>
        <Badge color={COLORS[standing] ?? 'accent'} variant="light">
          {STANDINGS[standing] ? _(STANDINGS[standing]) : standing}
        </Badge>
      </div>
      <What person={person} />
      {statement && (
        <div className={rows.note}>
          <Disclosed of={{ ...statement, mitigated: undefined }} />
          <span className={styles.until}>
            {standing === 'EXPIRED'
              ? _({ id: 'disclosers.ended', message: 'Ended' })
              : _({ id: 'disclosers.until', message: 'Holds until' })}{' '}
            <When at={statement.expiresAt} detail="day" />
          </span>
        </div>
      )}
      <Outcome person={person} />
      {open && statement ? (
        <div className={styles.form}>
          <ReviewForm
            hubId={hub.id}
            statement={statement}
            onCancel={() => setOpen(false)}
            done={() => {
              setOpen(false);
              again();
            }}
          />
        </div>
      ) : (
        reviewable && (
          <div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={_({
                id: 'disclosers.reviewOne',
                message: 'Review what {name} stated',
                values: { name: person.name },
              })}
              onClick={() => setOpen(true)}
            >
              {statement.outcome
                ? _({ id: 'disclosers.reviewAnew', message: 'Review anew' })
                : _({ id: 'disclosers.review', message: 'Review' })}
            </Button>
          </div>
        )
      )}
    </li>
  );
}

function What({ person }: { person: Discloser }) {
  const { _ } = useLingui();
  return (
    <span className={rows.note}>
      {person.plans && _({ id: 'disclosers.plans', message: 'Plans a program.' })}{' '}
      {person.nextSessionId && person.nextStartsAt && (
        <>
          {_({ id: 'disclosers.teaches', message: 'Teaches next on' })}{' '}
          <Link
            to="/sessions/$sessionId"
            params={{ sessionId: person.nextSessionId }}
            className={styles.link}
          >
            <When at={person.nextStartsAt} detail="day" />
          </Link>
          .
        </>
      )}
      {person.endsSoon && (
        <> {_({ id: 'disclosers.endsSoon', message: 'The statement ends within thirty days.' })}</>
      )}
    </span>
  );
}

function Outcome({ person: { statement } }: { person: Discloser }) {
  const { _ } = useLingui();
  if (!statement?.outcome) return null;
  return (
    <span className={rows.note}>
      {statement.outcome === 'none' &&
        _({ id: 'review.none.done', message: 'Reviewed: nothing to mitigate.' })}
      {statement.outcome === 'barred' &&
        _({ id: 'review.barred.done', message: 'Reviewed: must not teach or plan.' })}
      {statement.outcome === 'mitigated' &&
        _({
          id: 'review.mitigated.done',
          message: 'Mitigated: {how}',
          values: { how: statement.mitigation ?? '' },
        })}
    </span>
  );
}
