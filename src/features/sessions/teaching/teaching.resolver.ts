import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
  CurrentViewer,
  rows,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { IdArg } from '../../../platform/graphql/index.js';
import { ProgramReader } from '../../programs/index.js';
import { LinkInput } from '../run-sheet/run-sheet.inputs.js';
import { RunSheetReader } from '../run-sheet/run-sheet.reader.js';
import { FacultyMemberType, SegmentType } from '../run-sheet/run-sheet.types.js';
import { manageSessions } from '../sessions.policy.js';
import { TeachingService } from './teaching.service.js';
import {
  TeachingLinkUnknown,
  TeachingMaterialType,
  TeachingPage,
  TeachingPageResult,
} from './teaching.types.js';
import { TeachingDesk } from './teaching-desk.js';

const secretArg = {
  type: () => String,
  nullable: true,
  description: 'What stands behind the # of the link.',
};
const LINK = anyone('the secret of the link is the proof, or else the sign-in');

/** The page of who teaches in a session. */
@Resolver()
export class TeachingResolver {
  constructor(
    private readonly desk: TeachingDesk,
    private readonly service: TeachingService,
  ) {}

  @Query(() => TeachingPageResult, {
    description:
      'What the link of who teaches is good for. Without a secret it is about whoever is signed in.',
  })
  @Authorize(LINK)
  async teachingPage(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') id: string,
    @Args('secret', secretArg) secret: string | null,
  ): Promise<typeof TeachingPageResult> {
    const teacher = await this.desk.arrive(viewer, id, secret);
    return teacher ? TeachingPage.of(teacher) : new TeachingLinkUnknown();
  }

  @Mutation(() => TeachingPage, { description: 'Adds a link to the materials, as who teaches.' })
  @Authorize(LINK)
  async contributeLink(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') id: string,
    @Args('secret', secretArg) secret: string | null,
    @Args('link') link: LinkInput,
  ): Promise<TeachingPage> {
    return TeachingPage.of(await this.service.addLink(viewer, id, secret, link));
  }

  @Mutation(() => TeachingPage, { description: 'Takes out of the materials what who teaches added.' })
  @Authorize(LINK)
  async withdrawContribution(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') id: string,
    @Args('secret', secretArg) secret: string | null,
    @IdArg('materialId') materialId: string,
  ): Promise<TeachingPage> {
    return TeachingPage.of(await this.service.remove(viewer, id, secret, materialId));
  }

  @Mutation(() => Boolean, { description: 'Mails somebody who teaches the link to their page once more.' })
  @Authorize(rows(manageSessions))
  async mailTeachingLink(
    @CurrentViewer() viewer: Viewer,
    @IdArg('sessionId') sessionId: string,
    @IdArg('personId') personId: string,
  ): Promise<boolean> {
    await this.service.mailLink(viewer, sessionId, personId);
    return true;
  }
}

/** What stands on the page of who teaches: their session, with what is for who teaches alone. */
@Resolver(() => TeachingPage)
export class TeachingFields {
  constructor(
    private readonly runSheets: RunSheetReader,
    private readonly programs: ProgramReader,
  ) {}

  @ResolveField(() => String, { description: 'Who invites them to teach.' })
  @Authorize(withParent)
  async hubName(@Parent() { hubId }: TeachingPage): Promise<string> {
    return (await this.programs.hub(hubId))?.name ?? '';
  }

  @ResolveField(() => [SegmentType], { description: 'The agenda, in order.' })
  @Authorize(withParent)
  async agenda(@Parent() { sessionId }: TeachingPage): Promise<SegmentType[]> {
    return (await this.runSheets.agendas([sessionId])).get(sessionId) ?? [];
  }

  @ResolveField(() => [FacultyMemberType], { description: 'Who teaches in it.' })
  @Authorize(withParent)
  async faculty(@Parent() { sessionId }: TeachingPage): Promise<FacultyMemberType[]> {
    return (await this.runSheets.faculties([sessionId])).get(sessionId) ?? [];
  }

  @ResolveField(() => [TeachingMaterialType], {
    description: 'What there is to read or look at, with what is for who teaches alone.',
  })
  @Authorize(withParent)
  async materials(@Parent() { sessionId, personId }: TeachingPage): Promise<TeachingMaterialType[]> {
    const all = (await this.runSheets.materials([sessionId])).get(sessionId) ?? [];
    return all.map((material) => ({ ...material, own: material.addedBy === personId }));
  }
}
