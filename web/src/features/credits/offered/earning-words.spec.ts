import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Demands, earningWords } from './earning-words.js';

const i18n = setupI18n();
i18n.setMessagesCompiler(compileMessage);
i18n.loadAndActivate({ locale: 'en', messages: {} });

const PLAIN: Demands = {
  partial: 'PROPORTIONAL',
  joinBy: null,
  stayUntil: null,
  missableMinutes: null,
  leastSeconds: 450,
  ownConnection: false,
  evaluation: false,
  assessment: false,
  claimDays: 30,
};
const clock = (at: string) => at.slice(11, 16);
const said = (demands: Partial<Demands>) =>
  earningWords({ ...PLAIN, ...demands }, clock).map((words) => i18n._(words));
const first = (demands: Partial<Demands>) => said(demands)[0];
const NOON = { joinBy: '2026-03-04T12:15:00Z', stayUntil: '2026-03-04T13:00:00Z', missableMinutes: 15 };

describe('what a learner has to do for credit', () => {
  it('in proportion is to be there for the least time', () => {
    expect(first({})).toBe('You get credit for the time you are there, from 8 minutes on.');
    expect(first({ leastSeconds: 36 })).toBe('You get credit for the time you are there, from 1 minute on.');
  });

  it('for the full session is to join and to stay', () => {
    expect(first({ ...NOON, partial: 'FULL_ONLY' })).toBe(
      'Join by 12:15 and stay until 13:00: 15 minutes may be missed in all.',
    );
    expect(first({ ...NOON, partial: 'FULL_ONLY', joinBy: '2026-03-04T12:00:00Z', missableMinutes: 0 })).toBe(
      'Be there from 12:00 to 13:00: nothing may be missed.',
    );
  });

  it('hour by hour tells what may be missed of each', () => {
    expect(first({ ...NOON, partial: 'HOURLY_BLOCK' })).toBe(
      'Join by 12:15 and stay until 13:00: credit comes hour by hour, and of each 15 minutes may be missed.',
    );
  });

  it('for a fixed amount is to come in time for the least', () => {
    expect(first({ ...NOON, partial: 'FIXED', stayUntil: null, leastSeconds: 2700 })).toBe(
      'Be there for at least 45 minutes: join by 12:15 at the latest.',
    );
  });

  it('tells what comes after, and until when it is claimed', () => {
    expect(said({ ownConnection: true, assessment: true, evaluation: true, claimDays: 1 }).slice(1)).toEqual([
      'Shared rooms are not accepted: join on a device of your own.',
      'Pass the assessment afterwards.',
      'Answer the evaluation afterwards.',
      'Claim it within a day after the session.',
    ]);
  });
});
