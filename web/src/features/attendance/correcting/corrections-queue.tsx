import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { PickField } from '../../../ui/pick-field.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import styles from '../attendance.module.css';
import { useAdjustmentWords } from '../session/adjustment-words.js';
import { TOUCHED } from '../session/touched.js';
import { AnswerCorrection, CorrectionsQuery } from './corrections.graphql.js';

type Page = ResultOf<typeof CorrectionsQuery>['attendanceCorrections'];
type Correction = Page['nodes'][number];

/** What learners say of their attendance, waiting for the team's answer. Nothing where nobody waits. */
export function CorrectionsQueue({ cohortId, canAnswer }: { cohortId: string; canAnswer: boolean }) {
  const [{ data }] = useQuery({ query: CorrectionsQuery, variables: { cohortId } });
  if (!data || data.attendanceCorrections.totalCount === 0) return null;
  return <Rows cohortId={cohortId} canAnswer={canAnswer} first={data.attendanceCorrections} />;
}

function Rows({ cohortId, canAnswer, first }: { cohortId: string; canAnswer: boolean; first: Page }) {
  const { _ } = useLingui();
  const pages = usePages(first, CorrectionsQuery, { cohortId }, (data) => data.attendanceCorrections);
  const title = _({ id: 'corrections.title', message: 'Corrections that were asked for' });
  return (
    <Section title={title}>
      <ul className={rows.list} aria-label={title}>
        {pages.nodes.map((one) => (
          <Row key={one.id} one={one} canAnswer={canAnswer} />
        ))}
      </ul>
      <MorePages pages={pages} />
    </Section>
  );
}

function Row({ one, canAnswer }: { one: Correction; canAnswer: boolean }) {
  const { _ } = useLingui();
  const words = useAdjustmentWords();
  const answer = useCommand(AnswerCorrection, [...TOUCHED, 'AttendanceCorrectionConnection']);
  const [accept, setAccept] = useState(true);
  return (
    <li className={`${rows.row} ${styles.stacked}`}>
      <span>
        <span className={rows.title}>{one.person.name}</span>{' '}
        <Link
          className={styles.leads}
          to="/sessions/$sessionId/attendance"
          params={{ sessionId: one.session.id }}
        >
          {one.session.title}, <When at={one.session.startsAt} />
        </Link>
        <span className={styles.flags}>
          {one.recordedSeconds === null
            ? _({ id: 'corrections.noRecord', message: 'There is no record of them.' })
            : _({
                id: 'corrections.recorded',
                message: '{minutes} min are recorded.',
                values: { minutes: Math.floor(one.recordedSeconds / 60) },
              })}
        </span>
        <blockquote className={styles.words}>{one.words}</blockquote>
      </span>
      {canAnswer && (
        <CommandForm
          submit={_({ id: 'corrections.answer', message: 'Answer' })}
          busy={answer.busy}
          failure={answer.failure}
          onSubmit={({ what, answer: said = '' }) =>
            void answer.run({ correctionId: one.id, input: { accept: what === 'accept', answer: said } })
          }
        >
          <PickField
            name="what"
            label={_({ id: 'corrections.what', message: 'Your answer' })}
            initial="accept"
            onPick={(value) => setAccept(value === 'accept')}
            picks={[
              {
                value: 'accept',
                label: words({ counted: true, startsAt: one.startsAt, endsAt: one.endsAt }),
              },
              { value: 'decline', label: _({ id: 'corrections.decline', message: 'Nothing is changed' }) },
            ]}
          />
          <TextField
            name="answer"
            label={
              accept
                ? _({ id: 'adjust.reason', message: 'Reason' })
                : _({ id: 'corrections.why', message: 'Why not' })
            }
            description={_({ id: 'corrections.read', message: 'They read it, by mail as well.' })}
            required
            maxLength={500}
          />
        </CommandForm>
      )}
    </li>
  );
}
