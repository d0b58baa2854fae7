import type { MessageDescriptor } from '@lingui/core';

/** What a type of credit asks of a learner in a session, as the server tells it. */
export interface Demands {
  readonly partial: string;
  readonly joinBy: string | null;
  readonly stayUntil: string | null;
  readonly missableMinutes: number | null;
  readonly leastSeconds: number;
  readonly ownConnection: boolean;
  readonly evaluation: boolean;
  readonly assessment: boolean;
  readonly claimDays: number;
}

/**
 * What a learner has to do for a type of credit, step by step, in words.
 *
 * @param time how an instant is told: by the learner's own clocks
 */
export function earningWords(demands: Demands, time: (at: string) => string): MessageDescriptor[] {
  return [
    presenceWords(demands, time),
    demands.ownConnection && {
      id: 'earning.own',
      message: 'Shared rooms are not accepted: join on a device of your own.',
    },
    demands.assessment && { id: 'earning.assessment', message: 'Pass the assessment afterwards.' },
    demands.evaluation && { id: 'earning.evaluation', message: 'Answer the evaluation afterwards.' },
    {
      id: 'earning.claim',
      message:
        '{days, plural, one {Claim it within a day after the session.} other {Claim it within # days after the session.}}',
      values: { days: demands.claimDays },
    },
  ].filter((words) => words !== false);
}

function presenceWords(
  { partial, joinBy, stayUntil, missableMinutes, leastSeconds }: Demands,
  time: (at: string) => string,
): MessageDescriptor {
  const values = {
    join: joinBy ? time(joinBy) : '',
    stay: stayUntil ? time(stayUntil) : '',
    missable: missableMinutes ?? 0,
    // Whoever is there for a part of a minute more than is told here has enough.
    least: Math.ceil(leastSeconds / 60),
  };
  switch (partial) {
    case 'FULL_ONLY':
      return missableMinutes === 0
        ? {
            id: 'earning.all',
            message: 'Be there from {join} to {stay}: nothing may be missed.',
            values,
          }
        : {
            id: 'earning.full',
            message:
              'Join by {join} and stay until {stay}: {missable, plural, one {# minute} other {# minutes}} may be missed in all.',
            values,
          };
    case 'HOURLY_BLOCK':
      return {
        id: 'earning.hourly',
        message:
          'Join by {join} and stay until {stay}: credit comes hour by hour, and of each {missable, plural, one {# minute} other {# minutes}} may be missed.',
        values,
      };
    case 'FIXED':
      return {
        id: 'earning.fixed',
        message:
          'Be there for at least {least, plural, one {# minute} other {# minutes}}: join by {join} at the latest.',
        values,
      };
    default:
      return {
        id: 'earning.proportional',
        message:
          'You get credit for the time you are there, from {least, plural, one {# minute} other {# minutes}} on.',
        values,
      };
  }
}
