import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Support } from './components/support.js';
import styles from './survey.module.css';
import type { Ending } from './use-entry.js';
import type { Survey } from './visit.js';

interface Words {
  readonly title: MessageDescriptor;
  readonly words: MessageDescriptor;
}

const ENDINGS: Readonly<Record<Ending, Words>> = {
  kept: {
    title: { id: 'survey.kept', message: 'Thank you. Your answers are in the ballot box.' },
    words: {
      id: 'survey.kept.words',
      message:
        'They are sealed until the survey closes. The draft on this device is erased; you can close this page.',
    },
  },
  answered: {
    title: { id: 'survey.answered', message: 'This link was used already' },
    words: {
      id: 'survey.answered.words',
      message:
        'It was used to answer. Answers that were sent cannot be changed or withdrawn, because nothing tells whose they are.',
    },
  },
  declined: {
    title: { id: 'survey.declined', message: 'You have declined this survey' },
    words: {
      id: 'survey.declined.words',
      message: 'You get no more mail about it, and nothing else changes for you.',
    },
  },
  closed: {
    title: { id: 'survey.closed', message: 'This survey has closed' },
    words: { id: 'survey.closed.words', message: 'It takes no more answers. Thank you for looking.' },
  },
  invalid: {
    title: { id: 'survey.invalid', message: 'This link is not complete' },
    words: {
      id: 'survey.invalid.words',
      message:
        'Open the link from your invitation as a whole, up to its last letter. Without it nobody can answer here.',
    },
  },
};

/** The end of a visit, however it came; help is named at every one of them. */
export function Ended({ how, support }: { how: Ending; support: Survey['support'] }) {
  const { _ } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, words } = ENDINGS[how];
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.ended}>
        {_(title)}
      </h2>
      <p>{_(words)}</p>
      <Support sources={support} />
    </>
  );
}
