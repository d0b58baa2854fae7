import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Badge, Card, Group } from '@mantine/core';
import type { ResultOf } from '../../../graphql/graphql.js';
import { When } from '../../../ui/when.js';
import type { WavesQuery } from '../waves.graphql.js';
import { WaveActions } from './wave-actions.js';
import styles from './wave-card.module.css';

/** A wave as the list shows it. */
export type Wave = ResultOf<typeof WavesQuery>['waves']['nodes'][number];

const STATES: Readonly<Record<string, { name: MessageDescriptor; color: string }>> = {
  draft: { name: { id: 'wave.draft', message: 'Draft' }, color: 'warn' },
  open: { name: { id: 'wave.open', message: 'Open' }, color: 'good' },
  counting: { name: { id: 'wave.counting', message: 'Being counted' }, color: 'accent' },
  closed: { name: { id: 'wave.closed', message: 'Closed' }, color: 'accent' },
};

/** One wave: where it stands, how many were asked, and the next step. */
export function WaveCard({ wave }: { wave: Wave }) {
  const { _ } = useLingui();
  const state = STATES[wave.state];
  const { invited, answered, note } = wave.response;
  return (
    <Card component="article" withBorder padding="lg" aria-label={wave.title}>
      <Group gap="sm">
        <h3 className={styles.title}>{wave.title}</h3>
        {state && <Badge color={state.color}>{_(state.name)}</Badge>}
      </Group>
      <dl className={styles.facts}>
        <dt>{_({ id: 'wave.questionnaires', message: 'Questionnaires' })}</dt>
        <dd>{wave.instruments.map(({ title }) => title).join(', ')}</dd>
        {wave.state !== 'draft' && (
          <>
            <dt>{_({ id: 'wave.invited', message: 'Invited' })}</dt>
            <dd>{invited}</dd>
            <dt>{_({ id: 'wave.answered', message: 'Answered' })}</dt>
            <dd>{answered ?? note}</dd>
          </>
        )}
        <dt>
          {wave.state === 'closed'
            ? _({ id: 'wave.closedAt', message: 'Closed' })
            : _({ id: 'wave.closesAt', message: 'Takes answers until' })}
        </dt>
        <dd>
          <When at={wave.closedAt ?? wave.closesAt} />
        </dd>
        {wave.lastRemindedAt && (
          <>
            <dt>{_({ id: 'wave.reminded', message: 'Last reminder' })}</dt>
            <dd>
              <When at={wave.lastRemindedAt} />
            </dd>
          </>
        )}
        <dt>{_({ id: 'wave.asked', message: 'Asked' })}</dt>
        <dd>
          {_({
            id: 'wave.minSessions',
            message:
              'whoever attended {minSessions, plural, one {at least one session} other {# sessions or more}}',
            values: { minSessions: wave.minSessions },
          })}
        </dd>
        <dt>{_({ id: 'wave.thresholds', message: 'Shown' })}</dt>
        <dd>
          {_({
            id: 'wave.thresholds.words',
            message: 'averages from {display} answers, details from {detail}',
            values: { display: wave.displayThreshold, detail: wave.detailThreshold },
          })}
        </dd>
      </dl>
      <WaveActions wave={wave} />
    </Card>
  );
}
