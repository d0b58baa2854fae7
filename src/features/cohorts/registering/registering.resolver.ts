import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  anyone,
  CurrentViewer,
  scoped,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { type GraphContext, IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Site, setSessionCookie } from '../../../platform/http/index.js';
import { browserFamily } from '../../identity/index.js';
import { ProgramReader } from '../../programs/index.js';
import { FaceReader } from '../catalog/face.reader.js';
import { AskService } from './ask.service.js';
import { ConfirmService } from './confirm.service.js';
import { type Outcome, personOf, spent } from './outcome.js';
import { RegisteringService } from './registering.service.js';
import {
  MyEnrollmentConnection,
  MyEnrollmentType,
  OfferResult,
  RegisterInput,
  RegisterResult,
  RegistrationResult,
  SECRET_LENGTH,
} from './registering.types.js';
import { StandingReader } from './standing.reader.js';

const LINK = 'whoever holds a link from their mail; its secret is the proof';

/** Registering for a cohort, without a password. */
@Resolver()
export class RegisteringResolver {
  constructor(
    private readonly asking: AskService,
    private readonly confirming: ConfirmService,
    private readonly faces: FaceReader,
    private readonly site: Site,
  ) {}

  @Mutation(() => RegisterResult, {
    description: 'Registers an address for a cohort: a link that proves it is mailed there.',
  })
  @Authorize(
    anyone('anybody may register by a cohort’s page; what they did not prove is removed after a day'),
  )
  async register(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => String }) slug: string,
    @Args('input') input: RegisterInput,
  ): Promise<object> {
    const closed = await this.asking.ask(viewer, slug, input);
    return closed ?? { asked: true, message: 'Mail is on its way. Open the link in it within 24 hours.' };
  }

  @Query(() => OfferResult, { description: 'What a mailed registration link leads to.' })
  @Authorize(anyone(LINK))
  async registrationLink(@Args('token', { type: () => String }) token: string): Promise<object> {
    const row = await this.confirming.pending(token.slice(0, SECRET_LENGTH));
    const page = row && (await this.faces.face(row.cohortId));
    return row && page ? { name: row.name, email: row.email, page } : spent();
  }

  @Mutation(() => RegistrationResult, {
    description: 'Proves an address by the token of a mailed link, registers the person and signs them in.',
  })
  @Authorize(anyone(LINK))
  async confirmRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { type: () => String }) token: string,
    @Context() { req, reply }: GraphContext,
  ): Promise<Outcome> {
    const browser = browserFamily(req.headers['user-agent']);
    const { outcome, secret } = await this.confirming.confirm(viewer, token.slice(0, SECRET_LENGTH), browser);
    if (secret) setSessionCookie(reply, secret, this.site.secure);
    return outcome;
  }
}

/** One's own place in cohorts. */
@Resolver(() => MyEnrollmentType)
export class StandingResolver {
  constructor(
    private readonly service: RegisteringService,
    private readonly standings: StandingReader,
    private readonly programs: ProgramReader,
  ) {}

  @Mutation(() => RegistrationResult, { description: 'Registers the viewer for a cohort.' })
  @Authorize(signedIn)
  registerMyself(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { type: () => String }) slug: string,
    @IdArg('consentTextId', { nullable: true }) consentTextId: string | null,
  ): Promise<Outcome> {
    return this.service.register(viewer, slug, consentTextId);
  }

  @Mutation(() => Boolean, {
    description: 'Has the viewer leave a cohort or its waitlist, or take a request back.',
  })
  @Authorize(signedIn)
  async leaveCohort(@CurrentViewer() viewer: Viewer, @IdArg('cohortId') cohortId: string): Promise<boolean> {
    await this.service.leave(viewer, cohortId);
    return true;
  }

  @Query(() => MyEnrollmentConnection, {
    description: 'Where the viewer stands in cohorts, the newest first.',
  })
  @Authorize(scoped('the viewer’s own enrollments alone'))
  myEnrollments(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return this.standings.of(personOf(viewer), keysetOf(page, 1));
  }

  @ResolveField(() => String)
  @Authorize(withParent)
  async programName(
    @Parent() { programId }: MyEnrollmentType,
    @Context() { loaders }: GraphContext,
  ): Promise<string> {
    const loader = loaders.of(this.programs, (ids) => this.programs.programsByIds(ids));
    return (await loader.load(programId))?.name ?? '';
  }
}
