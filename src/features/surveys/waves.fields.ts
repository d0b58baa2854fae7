import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, may, type Viewer, withParent } from '../../platform/authz/index.js';
import { Clock } from '../../platform/clock/index.js';
import { definitionsOf } from './instruments-of-wave.js';
import { endWave, manageWave } from './surveys.policy.js';
import { nextReminder, phaseOf, takesAnswers, toldCount } from './wave.rules.js';
import { WaveInstrument, WaveResponse, WaveType, WaveViewerCan } from './waves.types.js';

/** What is worked out of a wave's row. */
@Resolver(() => WaveType)
export class WaveFields {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => String, {
    description: '`draft`, `open`, `counting` (from its end until the ballots are counted) or `closed`.',
  })
  @Authorize(withParent)
  state(@Parent() wave: WaveType): string {
    return phaseOf(wave, this.clock.now());
  }

  @ResolveField(() => [WaveInstrument])
  @Authorize(withParent)
  instruments(@Parent() wave: WaveType): WaveInstrument[] {
    return definitionsOf(wave).map(({ code, version, title }) => ({ code, version, title }));
  }

  @ResolveField(() => WaveResponse)
  @Authorize(withParent)
  response(@Parent() wave: WaveType): WaveResponse {
    return { invited: wave.invited, ...toldCount(wave) };
  }

  @ResolveField(() => WaveViewerCan)
  @Authorize(withParent)
  viewerCan(@Parent() wave: WaveType, @CurrentViewer() viewer: Viewer): WaveViewerCan {
    const now = this.clock.now();
    const manages = may(viewer, manageWave, wave);
    const next = nextReminder(wave);
    return {
      open: manages && wave.state === 'draft',
      remind: manages && next !== null && next <= now && takesAnswers(wave, now),
      close: may(viewer, endWave, wave) && takesAnswers(wave, now),
    };
  }
}
