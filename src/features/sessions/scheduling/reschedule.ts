import type { Tx } from '../../../platform/events/index.js';
import { PersonalMeetingLink } from '../joining/join.entity.js';
import { Session } from '../session.entity.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { type Change, detailsOf } from './change.rules.js';
import { placeOf } from './new-session.js';
import { rescheduled } from './reschedule.rules.js';
import { Series } from './series.entity.js';

/**
 * Holds sessions of a series at other times, by {@link rescheduled}.
 *
 * @returns the series of which they are now, and the one that was divided, if it was
 */
export async function reschedule(
  tx: Tx,
  of: Change & { series: Series },
  change: ChangeSessionsInput,
): Promise<{ seriesId: string; splitFrom: string | null }> {
  const { series, reached } = of;
  const { rule: times, before, places } = rescheduled(of, change, tx.now);
  const details = detailsOf(change);
  const id = before === null ? series.id : tx.ids.next();
  const rule = { ...times, skips: [...times.skips], title: details.title ?? series.title };
  const changed = { sequence: () => 'sequence + 1', changedAt: tx.now };
  if (before === null) {
    await tx.of(Series).update({ id }, { ...rule, ...changed });
  } else {
    await tx.of(Series).update({ id: series.id }, { rrule: before, ...changed });
    const identity = { id, uid: id, sequence: 0, createdAt: tx.now, changedAt: tx.now };
    await tx.of(Series).insert({ ...identity, ...placeOf(series), ...rule });
    await keepOwnAddresses(tx, series, id);
  }
  await park(tx, reached);
  const uid = before === null ? series.uid : id;
  for (const { session, originalStart, times } of places)
    await tx.of(Session).update(
      { id: session.id },
      {
        ...(session.state === 'cancelled' ? {} : details),
        seriesId: id,
        uid,
        originalStart,
        ...times,
        ...changed,
      },
    );
  return { seriesId: id, splitFrom: before === null ? null : series.id };
}

// Where people have meeting addresses of their own for all of a series, these hold for what is divided off, too.
async function keepOwnAddresses(tx: Tx, series: Series, seriesId: string): Promise<void> {
  const links = await tx.of(PersonalMeetingLink).findBy({ seriesId: series.id });
  await tx
    .of(PersonalMeetingLink)
    .insert(links.map((link) => ({ ...link, id: tx.ids.next(), createdAt: tx.now, seriesId })));
}

// Their planned starts are unique within a series, and some may come to stand where others stood.
async function park(tx: Tx, sessions: readonly Session[]): Promise<void> {
  await tx.sql(
    `update session set original_start = original_start + interval '1000 years' where id = any($1::uuid[])`,
    [sessions.map(({ id }) => id)],
  );
}
