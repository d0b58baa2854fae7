import { useLingui } from '@lingui/react';
import type { ResultOf } from '../../../graphql/graphql.js';
import { When } from '../../../ui/when.js';
import type { CohortFaceQuery } from './catalog.graphql.js';
import styles from './face.module.css';
import { faceWords } from './face-words.js';

/** A cohort as everybody sees it. */
export type Face = ResultOf<typeof CohortFaceQuery>['cohortPage'];

/** What a cohort tells everybody: what it is about, whom it is for, when it meets, and whether seats are free. */
export function FaceFacts({ face }: { face: Omit<Face, 'consentText'> }) {
  const { _ } = useLingui();
  return (
    <>
      {face.description && <p className={styles.text}>{face.description}</p>}
      <dl className={styles.facts}>
        {face.audience && (
          <div>
            <dt>{_({ id: 'face.audience', message: 'For whom' })}</dt>
            <dd>{face.audience}</dd>
          </div>
        )}
        {face.nextSession && (
          <div>
            <dt>{_({ id: 'face.next', message: 'Next session' })}</dt>
            <dd>
              <When at={face.nextSession.startsAt} />
              {face.nextSession.sessionsAhead > 1 &&
                ` · ${_({
                  id: 'face.ahead',
                  message: '{sessions, plural, one {# session} other {# sessions}} to come',
                  values: { sessions: face.nextSession.sessionsAhead },
                })}`}
            </dd>
          </div>
        )}
        <div>
          <dt>{_({ id: 'face.registration', message: 'Registration' })}</dt>
          <dd>
            {_(faceWords(face))}
            {face.registration === 'not_yet' && face.opensAt && (
              <>
                {' · '}
                <When at={face.opensAt} />
              </>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** What one agrees to by pressing the button below it. */
export function ConsentWords({ text }: { text: Face['consentText'] }) {
  const { _ } = useLingui();
  if (!text) return null;
  const label = _({ id: 'consent.by', message: 'By registering you agree to this:' });
  return (
    <div>
      <p>{label}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a text's frame is no set of fields. */}
      <div role="group" aria-label={label} tabIndex={0} className={styles.consent}>
        {text.body}
      </div>
    </div>
  );
}
