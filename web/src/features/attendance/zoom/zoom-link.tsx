import { useLingui } from '@lingui/react';
import { LinkList } from '../../../ui/link-list.js';
import { Section } from '../../../ui/section.js';

/** The way to where a hub’s Zoom account is connected. */
export function ZoomLink({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const title = _({ id: 'zoom.section', message: 'Meetings' });
  return (
    <Section title={title}>
      <LinkList
        label={title}
        rows={[
          {
            id: hubId,
            title: _({ id: 'zoom.title', message: 'Attendance from Zoom, while a meeting goes on' }),
            link: { to: '/hubs/$hubId/zoom', params: { hubId } },
          },
        ]}
      />
    </Section>
  );
}
