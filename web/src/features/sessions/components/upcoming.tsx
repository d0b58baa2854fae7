import { useLingui } from '@lingui/react';
import { LinkList } from '../../../ui/link-list.js';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';

/** A session that is not over yet, with the cohort that it is held for. */
export interface NextSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly state: string;
  readonly joinWindow: { readonly opensAt: string; readonly closesAt: string } | null;
  readonly viewerCan: { readonly manage: boolean };
  readonly cohort: { readonly id: string; readonly name: string };
}

/** The sessions after the next one in all cohorts of the viewer. */
export function Upcoming({ sessions }: { sessions: readonly NextSession[] }) {
  const { _ } = useLingui();
  const label = _({ id: 'upcoming.after', message: 'After that' });
  return (
    <Section title={label}>
      <LinkList
        label={label}
        rows={sessions.map(({ id, title, startsAt, state, cohort }) => ({
          id,
          title:
            state === 'cancelled'
              ? _({ id: 'upcoming.off', message: '{title} (called off)', values: { title } })
              : title,
          note: (
            <>
              <When at={startsAt} /> · {cohort.name}
            </>
          ),
          link: { to: '/sessions/$sessionId', params: { sessionId: id } },
        }))}
      />
    </Section>
  );
}
