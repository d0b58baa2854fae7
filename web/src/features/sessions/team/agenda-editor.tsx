import { useLingui } from '@lingui/react';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { useZone } from '../../../ui/zone.js';
import { PlannedMinutes } from '../page/planned-minutes.js';
import type { Session } from '../session-page.js';
import { minutesOf } from '../times.js';
import { ForOthers } from './for-others.js';
import type { Reach } from './reach-field.js';
import { type Draft, SegmentRow } from './segment-row.js';
import { SegmentKindsQuery, SetAgenda } from './team.graphql.js';
import styles from './team.module.css';
import { useReached } from './use-reached.js';

let made = 0;
const fresh = (): Draft => ({
  key: `new-${++made}`,
  kind: 'didactic',
  title: '',
  minutes: 10,
  creditBearing: null,
  ledBy: '',
});

/** The agenda as a list whose parts are added, moved, changed and taken out, with the clock beside each. */
export function AgendaEditor({ session, onClose }: { session: Session; onClose: () => void }) {
  const { _, i18n } = useLingui();
  const timeZone = useZone();
  const save = useCommand(SetAgenda);
  const [segments, setSegments] = useState<readonly Draft[]>(() =>
    session.agenda.length > 0
      ? session.agenda.map(({ id, ledBy, ...rest }) => ({ ...rest, key: id, ledBy: ledBy ?? '' }))
      : [fresh()],
  );
  const [{ data }] = useQuery({ query: SegmentKindsQuery });
  const credits = (segment: Draft) =>
    segment.creditBearing ??
    data?.segmentKinds.find(({ kind }) => kind === segment.kind)?.creditBearing ??
    false;
  const [reach, setReach] = useState<Reach>('this');
  const others = useReached(session)[reach];
  const [told, setTold] = useState('');
  // Where the focus belongs once the list has changed, as a selector within it.
  const [goal, setGoal] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!goal) return;
    const wanted = list.current?.querySelector<HTMLButtonElement>(goal);
    // At an end of the list the button that was pressed is no more to be pressed: its neighbour takes the focus.
    (wanted?.disabled ? wanted.parentElement?.querySelector<HTMLElement>('button:enabled') : wanted)?.focus();
    setGoal(undefined);
  }, [goal]);
  const change = (key: string, part: Partial<Draft>) =>
    setSegments(segments.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...segments];
    const [one] = next.splice(at, 1);
    if (!one) return;
    next.splice(at + by, 0, one);
    setSegments(next);
    setTold(
      _({
        id: 'agenda.moved',
        message: 'Now part {place} of {parts}.',
        values: { place: at + by + 1, parts: next.length },
      }),
    );
    setGoal(`[data-key="${one.key}"] [data-move="${by}"]`);
  };
  const remove = (at: number) => {
    const next = segments.filter((_one, index) => index !== at);
    setSegments(next);
    setTold(_({ id: 'agenda.removed', message: 'The part is taken out.' }));
    const neighbour = next[Math.min(at, next.length - 1)];
    if (neighbour) setGoal(`[data-key="${neighbour.key}"] select`);
  };
  const add = () => {
    const one = fresh();
    setSegments([...segments, one]);
    setGoal(`[data-key="${one.key}"] select`);
  };
  const clock = (at: number) => {
    const passed = segments.slice(0, at).reduce((sum, { minutes }) => sum + (minutes || 0), 0);
    const instant = Date.parse(session.startsAt) + passed * 60_000;
    return i18n.date(new Date(instant), { hour: 'numeric', minute: '2-digit', timeZone });
  };
  return (
    <CommandForm
      submit={_({ id: 'part.save', message: 'Save' })}
      busy={save.busy}
      failure={save.failure}
      onCancel={onClose}
      onSubmit={async () => {
        const parts = segments.map(({ key: _key, ledBy, ...rest }) => ({ ...rest, ledBy: ledBy || null }));
        if (await save.run({ sessionId: session.id, segments: parts, reach })) onClose();
      }}
    >
      <ol ref={list} className={styles.segments}>
        {segments.map((segment, at) => (
          <SegmentRow
            key={segment.key}
            segment={segment}
            at={clock(at)}
            place={at + 1}
            last={at === segments.length - 1}
            credit={credits(segment)}
            onChange={(part) => change(segment.key, part)}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <Group gap="sm">
        <Button variant="default" onClick={add}>
          {_({ id: 'agenda.add', message: 'Add a part' })}
        </Button>
      </Group>
      <PlannedMinutes
        segments={segments.map((segment) => ({ ...segment, creditBearing: credits(segment) }))}
        length={minutesOf(session)}
      />
      <ForOthers session={session} reach={reach} onReach={setReach} others={others}>
        {_({
          id: 'agenda.others',
          message:
            'The agenda of {others, plural, one {# more session} other {# more sessions}} of the series is replaced with this one.',
          values: { others },
        })}
      </ForOthers>
      <span role="status" className="sw-hidden">
        {told}
      </span>
    </CommandForm>
  );
}
