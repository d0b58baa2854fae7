import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  ifParent,
  may,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { PersonReader } from '../../identity/index.js';
import { HubType } from '../../programs/index.js';
import { MatchPastInput, PastVerdict } from './past.inputs.js';
import { importPast } from './past.policy.js';
import { PastReader } from './past.reader.js';
import { PastService } from './past.service.js';
import { PastImportType, PastRecordConnection, PastRecordType } from './past.types.js';

const VERDICT = { type: () => PastVerdict, nullable: true, description: 'Only lines that stand so.' };

/** Tables of past credit. */
@Resolver(() => PastImportType)
export class PastResolver {
  constructor(
    private readonly service: PastService,
    private readonly reader: PastReader,
  ) {}

  @Query(() => PastImportType, { description: 'A table of past credit, and how far it is.' })
  @Authorize(rows(importPast))
  pastImport(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<PastImportType> {
    return this.service.import(viewer, id);
  }

  @Mutation(() => PastRecordType, {
    description: 'Says who a line of past credit is, and all others of its table with that name and address.',
  })
  @Authorize(rows(importPast))
  matchPastRecord(
    @CurrentViewer() viewer: Viewer,
    @IdArg('recordId') recordId: string,
    @Args('input') input: MatchPastInput,
  ): Promise<PastRecordType> {
    return this.service.match(viewer, recordId, input);
  }

  @Mutation(() => PastImportType, { description: 'Confirms everybody who is suggested by their name.' })
  @Authorize(rows(importPast))
  confirmPastSuggestions(
    @CurrentViewer() viewer: Viewer,
    @IdArg('pastImportId') id: string,
  ): Promise<PastImportType> {
    return this.service.confirmSuggested(viewer, id);
  }

  @Mutation(() => PastImportType, { description: 'Puts a table of past credit into the ledger.' })
  @Authorize(rows(importPast))
  commitPastImport(
    @CurrentViewer() viewer: Viewer,
    @IdArg('pastImportId') id: string,
  ): Promise<PastImportType> {
    return this.service.commit(viewer, id);
  }

  @Mutation(() => PastImportType, {
    description:
      'Takes a table back as a whole: what it awarded is revoked; one that was only looked at is forgotten.',
  })
  @Authorize(rows(importPast))
  undoPastImport(
    @CurrentViewer() viewer: Viewer,
    @IdArg('pastImportId') id: string,
  ): Promise<PastImportType> {
    return this.service.undo(viewer, id);
  }

  @ResolveField(() => PastRecordConnection, { description: 'Its lines, in their order.' })
  @Authorize(withParent)
  records(
    @Parent() { id }: PastImportType,
    @Args('verdict', VERDICT) verdict: string | null,
    @Args() page: PageArgs,
  ) {
    return this.reader.linesOf(id, verdict ?? null, keysetOf(page, 2));
  }
}

/** Of a line who it is taken to be. */
@Resolver(() => PastRecordType)
export class PastRecordFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the person whom it is taken to be.',
  })
  @Authorize(withParent)
  personName(@Parent() { personId }: PastRecordType, @Context() context: GraphContext) {
    return this.nameOf(personId, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the person whom it may be.' })
  @Authorize(withParent)
  suggestedName(@Parent() { suggestedPersonId }: PastRecordType, @Context() context: GraphContext) {
    return this.nameOf(suggestedPersonId, context);
  }

  private async nameOf(id: string | null, { loaders }: GraphContext): Promise<string | null> {
    if (!id) return null;
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(id);
    return person?.name ?? null;
  }
}

/** The tables of past credit that a hub took in. */
@Resolver(() => HubType)
export class PastOfHub {
  constructor(private readonly reader: PastReader) {}

  @ResolveField(() => [PastImportType], {
    description: 'Tables of past credit, the latest first; for the CE office and hub admins.',
  })
  @Authorize(ifParent(importPast, (hub: HubType) => ({ hubId: hub.id })))
  pastImports(@Parent() hub: HubType): Promise<PastImportType[]> {
    return this.reader.lastOf(hub.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer takes in credit from before.' })
  @Authorize(withParent)
  viewerImportsPastCredit(@Parent() hub: HubType, @CurrentViewer() viewer: Viewer): boolean {
    return may(viewer, importPast, { hubId: hub.id });
  }
}
