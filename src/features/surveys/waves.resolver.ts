import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authorize, authorize, CurrentViewer, rows, type Viewer } from '../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { CloseWave } from './close-wave.js';
import { CreateWave } from './create-wave.js';
import { ManagedWave } from './managed-wave.js';
import { OpenWave } from './open-wave.js';
import { RemindWave } from './remind-wave.js';
import { CreateWaveInput } from './surveys.inputs.js';
import { endWave, manageWave, seeWave } from './surveys.policy.js';
import { SurveyReader } from './surveys.reader.js';
import {
  OpenWaveResult,
  type RemindersOrdered,
  type ReminderTooSoon,
  RemindWaveResult,
  WaveConnection,
  type WaveIsOpen,
  type WaveNotReady,
  WaveType,
} from './waves.types.js';

/** What the team asks about its waves. */
@Resolver(() => WaveType)
export class WaveQueries {
  constructor(
    private readonly reader: SurveyReader,
    private readonly managed: ManagedWave,
  ) {}

  @Query(() => WaveType)
  @Authorize(rows(seeWave))
  async wave(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<WaveType> {
    const wave = await this.reader.wave(id);
    if (!wave) throw Refusal.notFound('The wave');
    authorize(viewer, seeWave, wave);
    return wave;
  }

  @Query(() => WaveConnection, {
    description: 'The waves of a cohort, the newest first; for the hub’s team.',
  })
  @Authorize(rows(seeWave))
  async waves(@CurrentViewer() viewer: Viewer, @IdArg('cohortId') cohortId: string, @Args() page: PageArgs) {
    await this.managed.cohort(viewer, cohortId, seeWave);
    return this.reader.wavesOf(cohortId, keysetOf(page, 1));
  }
}

/** What the team does with its waves. */
@Resolver(() => WaveType)
export class WaveMutations {
  constructor(
    private readonly creating: CreateWave,
    private readonly opening: OpenWave,
    private readonly reminding: RemindWave,
    private readonly closing: CloseWave,
  ) {}

  @Mutation(() => WaveType, { description: 'Draws up a wave; nobody is asked before it opens.' })
  @Authorize(rows(manageWave))
  createWave(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: CreateWaveInput,
  ): Promise<WaveType> {
    return this.creating.create(viewer, cohortId, input);
  }

  @Mutation(() => OpenWaveResult, { description: 'Opens a wave; the invitations follow.' })
  @Authorize(rows(manageWave))
  async openWave(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<WaveIsOpen | WaveNotReady> {
    const opening = await this.opening.open(viewer, id);
    if ('wave' in opening) return opening;
    return { message: 'The wave cannot open yet.', reasons: opening.reasons };
  }

  @Mutation(() => RemindWaveResult, {
    description: 'Reminds those who have not answered. Whom, nobody learns.',
  })
  @Authorize(rows(manageWave))
  async remindWave(
    @CurrentViewer() viewer: Viewer,
    @IdArg('id') id: string,
  ): Promise<RemindersOrdered | ReminderTooSoon> {
    const reminding = await this.reminding.remind(viewer, id);
    if ('wave' in reminding) return reminding;
    const { notBefore } = reminding;
    const message = notBefore
      ? 'A reminder may go out three days after the invitation or the last reminder.'
      : 'No more reminders may go out in this wave.';
    return { message, notBefore };
  }

  @Mutation(() => WaveType, {
    description: 'Ends a wave before its day; the counting follows. For program leads and hub admins.',
  })
  @Authorize(rows(endWave))
  closeWave(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<WaveType> {
    return this.closing.end(viewer, id);
  }
}
