import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, signedIn, withParent } from '../../../platform/authz/index.js';
import { Me } from '../../identity/index.js';
import { TranscriptReader } from './transcript.reader.js';
import { cohortCredit } from './transcript.rules.js';
import { CohortCreditType, TranscriptType } from './transcript.types.js';
import { TranscriptSources } from './transcript-sources.js';

/** What the viewer earned. */
@Resolver(() => Me)
export class OwnTranscripts {
  constructor(private readonly reader: TranscriptReader) {}

  @ResolveField(() => [TranscriptType], { description: 'All credit that the viewer earned, by hub.' })
  @Authorize(signedIn)
  creditTranscripts(@Parent() { id }: Me): Promise<TranscriptType[]> {
    return this.reader.of(id);
  }
}

/** Of a transcript, what stands by cohort. */
@Resolver(() => TranscriptType)
export class TranscriptCohorts {
  constructor(private readonly sources: TranscriptSources) {}

  @ResolveField(() => [CohortCreditType], {
    description:
      'Where several sessions of a cohort have credit of a type with certificates: one may be about them all.',
  })
  @Authorize(withParent)
  async cohorts(@Parent() { years }: TranscriptType): Promise<CohortCreditType[]> {
    const found = cohortCredit(years);
    const names = await this.sources.cohortNames(found.map(({ cohortId }) => cohortId));
    return found.map((credit) => ({ ...credit, cohortName: names.get(credit.cohortId) ?? '' }));
  }
}
