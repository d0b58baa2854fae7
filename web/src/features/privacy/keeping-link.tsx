import { useLingui } from '@lingui/react';
import { LinkList } from '../../ui/link-list.js';
import { Section } from '../../ui/section.js';

/** The way to how long a hub keeps what. */
export function KeepingLink({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const title = _({ id: 'keeping.section', message: 'What is kept' });
  return (
    <Section title={title}>
      <LinkList
        label={title}
        rows={[
          {
            id: hubId,
            title: _({ id: 'keeping.title', message: 'How long we keep things' }),
            link: { to: '/hubs/$hubId/keeping', params: { hubId } },
          },
        ]}
      />
    </Section>
  );
}
