import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import styles from '../attendance.module.css';

const AliasesQuery = graphql(`
  query Aliases($cohortId: ID!, $after: String) {
    participantAliases(cohortId: $cohortId, first: 20, after: $after) {
      nodes {
        id
        shown
        by
        confirmedAt
        person {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
const ForgetAlias = graphql(`
  mutation ForgetAlias($aliasId: ID!) {
    forgetAlias(aliasId: $aliasId)
  }
`);

type Page = ResultOf<typeof AliasesQuery>['participantAliases'];

/** Names and addresses by which reports of a cohort know people, each to be forgotten. Nothing where there are none. */
export function AliasesSection({ cohortId, canForget }: { cohortId: string; canForget: boolean }) {
  const [{ data }] = useQuery({ query: AliasesQuery, variables: { cohortId } });
  if (!data || data.participantAliases.totalCount === 0) return null;
  return <Rows cohortId={cohortId} canForget={canForget} first={data.participantAliases} />;
}

function Rows({ cohortId, canForget, first }: { cohortId: string; canForget: boolean; first: Page }) {
  const { _ } = useLingui();
  const pages = usePages(first, AliasesQuery, { cohortId }, (data) => data.participantAliases);
  const forget = useCommand(ForgetAlias, ['ParticipantAliasConnection']);
  const title = _({ id: 'aliases.title', message: 'Known by an earlier match' });
  return (
    <Section
      title={title}
      lead={_({
        id: 'aliases.lead',
        message:
          'Your team once said whom these names and addresses mean; the next report is matched by that.',
      })}
    >
      {forget.failure && <FailureNote failure={forget.failure} />}
      <ul className={rows.list} aria-label={title}>
        {pages.nodes.map(({ id, shown, person, by, confirmedAt }) => (
          <li key={id} className={`${rows.row} ${styles.stacked}`}>
            <span>
              <span className={rows.title}>{shown}</span>
              <span className={styles.flags}>
                {_({ id: 'aliases.means', message: 'is {name}', values: { name: person?.name ?? '' } })} ·{' '}
                {by}, <When at={confirmedAt} />
              </span>
            </span>
            {canForget && (
              <Button
                variant="subtle"
                size="compact-md"
                color="danger"
                loading={forget.busy}
                aria-label={_({ id: 'aliases.forget.one', message: 'Forget {shown}', values: { shown } })}
                onClick={() => void forget.run({ aliasId: id })}
              >
                {_({ id: 'aliases.forget', message: 'Forget' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </Section>
  );
}
