import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import { EvaluationHintQuery } from './evaluation.graphql.js';

/** On the page of a session that was held: that it can be evaluated. Nothing for whoever has none to make. */
export function OwnEvaluation({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: EvaluationHintQuery, variables: { sessionId } });
  const own = data?.session.ownEvaluation;
  if (!own || !(own.open || own.answeredAt)) return null;
  const until = <When at={own.closesAt} />;
  return (
    <Section
      title={_({ id: 'ownEvaluation.title', message: 'Your evaluation' })}
      lead={
        !own.open ? (
          _({ id: 'ownEvaluation.over', message: 'You evaluated this session.' })
        ) : own.answeredAt ? (
          <>
            {_({
              id: 'ownEvaluation.done',
              message: 'You evaluated this session. Changes are possible until',
            })}{' '}
            {until}.
          </>
        ) : (
          <>
            {_({ id: 'ownEvaluation.open', message: 'A few questions about this session are open until' })}{' '}
            {until}.
          </>
        )
      }
    >
      {own.open && (
        <Button
          renderRoot={(props) => (
            <Link to="/sessions/$sessionId/evaluation" params={{ sessionId }} {...props} />
          )}
          variant={own.answeredAt ? 'default' : 'filled'}
        >
          {own.answeredAt
            ? _({ id: 'ownEvaluation.change', message: 'Change your answers' })
            : _({ id: 'ownEvaluation.answer', message: 'Evaluate the session' })}
        </Button>
      )}
    </Section>
  );
}
