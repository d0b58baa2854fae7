import { graphql } from '../../graphql/graphql.js';

/** The outcome reports of a cohort. */
export const ReleasesQuery = graphql(`
  query Releases($cohortId: ID!, $after: String) {
    releases(cohortId: $cohortId, first: 20, after: $after) {
      nodes {
        id
        number
        createdAt
        waveTitle
        cohortName
        n {
          answered
        }
      }
      totalCount
    }
  }
`);

/** A report in words and charts. */
export const ReleaseQuery = graphql(`
  query Release($id: ID!) {
    release(id: $id) {
      id
      cohortId
      number
      createdAt
      waveTitle
      cohortName
      n {
        invited
        answered
        paired
      }
      headline
      caveat
      methods
      withheldInWords
      chart
      chartSentence
      itemChart
      itemChartSentence
      hash
    }
  }
`);

/**
 * The figures of a report, for its tables. Apart from the words, since the two together cost more than one
 * document may.
 */
export const FiguresQuery = graphql(`
  query Figures($id: ID!) {
    release(id: $id) {
      id
      scales {
        code
        title
        decimals
        n
        before {
          mean
          sd
        }
        now {
          mean
          sd
        }
        difference {
          mean
          ci95
        }
        t {
          statistic
          df
          pText
        }
        wilcoxon {
          pText
        }
        dz
        dzCi95
        improved
        unchanged
        worsened
      }
      items {
        code
        title
        family
        decimals
        n
        before {
          mean
        }
        now {
          mean
        }
        difference {
          mean
        }
        wilcoxon {
          pText
        }
        pHolmText
      }
      breakdowns {
        dimension
        category
        scales {
          code
          title
          n
          before {
            mean
          }
          now {
            mean
          }
          difference {
            mean
            ci95
          }
        }
      }
    }
  }
`);
