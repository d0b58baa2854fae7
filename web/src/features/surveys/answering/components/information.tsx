import { useLingui } from '@lingui/react';
import styles from '../survey.module.css';
import type { Survey } from '../visit.js';

/** What the hub tells about the survey. */
export function InformationSheet({ survey }: { survey: Survey }) {
  const { _ } = useLingui();
  const paragraphs = survey.informationSheet.split(/\n{2,}/).filter((text) => text.trim() !== '');
  return (
    <section aria-labelledby="about">
      <h2 id="about">{_({ id: 'survey.about', message: 'What this is about' })}</h2>
      {paragraphs.map((text) => (
        <p key={text} className={styles.sheet}>
          {text}
        </p>
      ))}
      {survey.ethicsReference && (
        <p className={styles.small}>
          {_({
            id: 'survey.ethics',
            message: 'Ethics reference: {reference}',
            values: { reference: survey.ethicsReference },
          })}
        </p>
      )}
      <details className={styles.details}>
        <summary>{_({ id: 'survey.instruments', message: 'The questionnaires used' })}</summary>
        <ul>
          {survey.instruments.map(({ code, citation }) => (
            <li key={code}>{citation}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Who can see what, sentence by sentence. */
export function Promises({ promises }: { promises: readonly string[] }) {
  const { _ } = useLingui();
  return (
    <section aria-labelledby="who-sees" className={styles.promises}>
      <h2 id="who-sees">{_({ id: 'survey.promises', message: 'Who can see what' })}</h2>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </section>
  );
}
