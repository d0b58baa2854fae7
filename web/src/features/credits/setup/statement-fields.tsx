import { useLingui } from '@lingui/react';
import { LongTextField } from '../../../ui/fields.js';
import { previewOf } from '../../programs/mail-preview.js';
import type { Setup } from './rule-values.js';
import styles from './setup.module.css';

interface StatementFieldsProps {
  slots: Setup['slots'];
  statement: string;
  onChange: (statement: string) => void;
}

/** The accreditor's statement in the hub's own text, with what can be filled in, and how it reads with samples in it. */
export function StatementFields({ slots, statement, onChange }: StatementFieldsProps) {
  const { _ } = useLingui();
  return (
    <>
      <LongTextField
        name="statement"
        label={_({ id: 'statement.label', message: 'Accreditor’s statement' })}
        description={_({
          id: 'statement.words',
          message: 'The wording that your accreditor has you print. None ships with Spokewell.',
        })}
        value={statement}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={3000}
      />
      <details className={styles.slots}>
        <summary>{_({ id: 'statement.slots', message: 'What can be filled in' })}</summary>
        <dl>
          {slots.map(({ name, meaning }) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      {statement.trim() && (
        <section
          className={styles.preview}
          aria-label={_({ id: 'statement.preview', message: 'Preview of the statement' })}
        >
          {previewOf(statement, slots).map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn anew at every change
            <p key={index}>{paragraph}</p>
          ))}
        </section>
      )}
    </>
  );
}
