import { useLingui } from '@lingui/react';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { LinkList } from '../../../ui/link-list.js';
import { Page } from '../../../ui/page.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { CatalogQuery } from './catalog.graphql.js';
import { faceWords } from './face-words.js';

type Catalog = ResultOf<typeof CatalogQuery>['catalog'];

/** The cohorts that anybody can find. */
export function CatalogPage() {
  const { _ } = useLingui();
  const { hubId } = useParams({ strict: false });
  const answer = useQuery({ query: CatalogQuery, variables: { hubId } });
  return (
    <Page
      title={_({ id: 'catalog.title', message: 'Cohorts you can join' })}
      lead={_({ id: 'catalog.lead', message: 'Open one to see what it is about, and to register.' })}
    >
      <Answer of={answer}>
        {({ catalog }) =>
          catalog.nodes.length > 0 ? (
            <Listed first={catalog} hubId={hubId} />
          ) : (
            <Empty title={_({ id: 'catalog.none', message: 'No cohort is listed just now' })} />
          )
        }
      </Answer>
    </Page>
  );
}

function Listed({ first, hubId }: { first: Catalog; hubId: string | undefined }) {
  const { _ } = useLingui();
  const pages = usePages(first, CatalogQuery, { hubId }, (data) => data.catalog);
  return (
    <>
      <LinkList
        label={_({ id: 'catalog.title', message: 'Cohorts you can join' })}
        rows={pages.nodes.map((face) => ({
          id: face.slug,
          title: face.name,
          note: (
            <>
              {`${face.hubName} · ${face.programName} · ${_(faceWords(face))}`}
              {face.nextSession && (
                <>
                  {' · '}
                  <When at={face.nextSession.startsAt} zone={face.nextSession.zone} />
                </>
              )}
            </>
          ),
          link: { to: '/c/$slug', params: { slug: face.slug } },
        }))}
      />
      <MorePages pages={pages} />
    </>
  );
}
