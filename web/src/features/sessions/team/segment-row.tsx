import { useLingui } from '@lingui/react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { choicesOf, KINDS, wordsFor } from '../words.js';
import styles from './team.module.css';

/** A part of an agenda while it is being written. */
export interface Draft {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly minutes: number;
  /** Null where nobody has said: then it is as usual for its kind. */
  readonly creditBearing: boolean | null;
  readonly ledBy: string;
}

interface SegmentRowProps {
  segment: Draft;
  /** When it begins. */
  at: string;
  /** From 1. */
  place: number;
  last: boolean;
  /** Whether it counts towards credit as it stands. */
  credit: boolean;
  onChange: (part: Partial<Draft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A part of the agenda, to be filled in, moved and taken out. */
export function SegmentRow(props: SegmentRowProps) {
  const { segment, at, place, last, credit, onChange, onMove, onRemove } = props;
  const { _ } = useLingui();
  const name = segment.title || _(wordsFor(KINDS, segment.kind));
  const toKind = (kind: string) => {
    const wasNamed = segment.title !== '' && segment.title !== _(wordsFor(KINDS, segment.kind));
    onChange({
      kind,
      creditBearing: null,
      ...(wasNamed ? {} : { title: _(wordsFor(KINDS, kind)) }),
    });
  };
  return (
    <li
      data-key={segment.key}
      className={styles.segment}
      aria-label={_({ id: 'agenda.part', message: 'Part {place}, at {at}', values: { place, at } })}
    >
      <span className={styles.clock}>{at}</span>
      <div className={styles.segmentFields}>
        <NativeSelect
          label={_({ id: 'agenda.kind', message: 'Kind' })}
          value={segment.kind}
          data={choicesOf(KINDS, _)}
          onChange={(event) => toKind(event.target.value)}
        />
        <TextInput
          label={_({ id: 'agenda.what', message: 'What' })}
          value={segment.title}
          required
          withAsterisk={false}
          maxLength={200}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <TextInput
          type="number"
          label={_({ id: 'agenda.minutes', message: 'Minutes' })}
          value={segment.minutes || ''}
          required
          withAsterisk={false}
          min={1}
          max={720}
          onChange={(event) => onChange({ minutes: Number(event.target.value) })}
        />
        <TextInput
          label={_({ id: 'agenda.by', message: 'Led by' })}
          value={segment.ledBy}
          maxLength={200}
          onChange={(event) => onChange({ ledBy: event.target.value })}
        />
      </div>
      <div className={styles.segmentFoot}>
        <Checkbox
          label={_({ id: 'agenda.credits', message: 'Counts towards credit' })}
          checked={credit}
          disabled={segment.kind === 'break'}
          onChange={(event) => onChange({ creditBearing: event.target.checked })}
        />
        <span className={styles.segmentButtons}>
          <Button
            variant="subtle"
            size="compact-md"
            data-move="-1"
            disabled={place === 1}
            aria-label={_({ id: 'agenda.up.of', message: 'Move {name} up', values: { name } })}
            onClick={() => onMove(-1)}
          >
            {_({ id: 'agenda.up', message: 'Up' })}
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            data-move="1"
            disabled={last}
            aria-label={_({ id: 'agenda.down.of', message: 'Move {name} down', values: { name } })}
            onClick={() => onMove(1)}
          >
            {_({ id: 'agenda.down', message: 'Down' })}
          </Button>
          <Button
            variant="subtle"
            color="danger"
            size="compact-md"
            aria-label={_({ id: 'agenda.remove.of', message: 'Take out {name}', values: { name } })}
            onClick={onRemove}
          >
            {_({ id: 'agenda.remove', message: 'Take out' })}
          </Button>
        </span>
      </div>
    </li>
  );
}
