import { useLingui } from '@lingui/react';
import { previewOf, withSamples } from '../mail-preview.js';
import styles from './mail-preview.module.css';
import type { HubMail } from './mail-texts-section.js';

interface MailPreviewProps {
  words: { subject: string; body: string };
  slots: HubMail['slots'];
}

/** What can be filled in, and how the mail reads with samples in it. */
export function MailPreview({ words, slots }: MailPreviewProps) {
  const { _ } = useLingui();
  return (
    <>
      <dl className={styles.slots}>
        {slots.map((slot) => (
          <div key={slot.name}>
            <dt>
              <code>{`{${slot.name}}`}</code>
            </dt>
            <dd>
              {slot.required
                ? _({
                    id: 'mailTexts.slot.required',
                    message: '{meaning}; it must be there',
                    values: { meaning: slot.meaning },
                  })
                : slot.meaning}
            </dd>
          </div>
        ))}
      </dl>
      <section className={styles.preview} aria-label={_({ id: 'mailTexts.preview', message: 'Preview' })}>
        <p className={styles.subject}>{withSamples(words.subject, slots)}</p>
        {previewOf(words.body, slots).map((paragraph, index) => (
          // Paragraphs have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn anew at every change
          <p key={index}>{paragraph}</p>
        ))}
      </section>
    </>
  );
}
