import { useLingui } from '@lingui/react';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import type { Hub } from '../hub-page.js';
import { NewResource } from './new-resource.js';
import styles from './resources.module.css';

/** Where people of this hub find support. */
export function ResourcesSection({ hub }: { hub: Pick<Hub, 'id' | 'resources' | 'viewerCan'> }) {
  const { _ } = useLingui();
  return (
    <Section
      title={_({ id: 'resources.title', message: 'Sources of support' })}
      lead={_({ id: 'resources.lead', message: 'Shown after every survey, and to anyone in the hub.' })}
    >
      {hub.resources.length > 0 ? (
        <ul className={styles.list}>
          {hub.resources.map((resource) => (
            <li key={resource.id}>
              <strong>{resource.title}</strong>
              <span>{resource.details}</span>
              {resource.url && <a href={resource.url}>{new URL(resource.url).hostname}</a>}
            </li>
          ))}
        </ul>
      ) : (
        <Empty title={_({ id: 'resources.none', message: 'None yet' })}>
          {_({
            id: 'resources.none.words',
            message:
              'A survey can only be opened when the hub names at least one place where people find support.',
          })}
        </Empty>
      )}
      {hub.viewerCan.manage && <NewResource hubId={hub.id} />}
    </Section>
  );
}
