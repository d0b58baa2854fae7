import { useLingui } from '@lingui/react';
import rows from '../../../ui/row-list.module.css';
import { Disclosed } from '../../credits/disclosed.js';
import type { Session } from '../session-page.js';
import { PARTS, wordsFor } from '../words.js';

/** Somebody who teaches, as they are listed. */
export type Member = Pick<Session['faculty'][number], 'id' | 'name' | 'part' | 'substituteForName'> &
  Partial<Pick<Session['faculty'][number], 'disclosure'>>;

/** Who teaches, in whose place, and what they stated of their financial relationships. */
export function FacultyList({ faculty, team = false }: { faculty: readonly Member[]; team?: boolean }) {
  return (
    <ul className={rows.list}>
      {faculty.map((member) => (
        <li key={member.id} className={rows.row}>
          <FacultyMember member={member} />
          <Stated member={member} team={team} />
        </li>
      ))}
    </ul>
  );
}

/** One who teaches: name, part, and whose place they take. */
export function FacultyMember({ member }: { member: Member }) {
  const { _ } = useLingui();
  return (
    <span>
      <span className={rows.title}>{member.name}</span>{' '}
      <span className={rows.note}>
        {_(wordsFor(PARTS, member.part))}
        {member.substituteForName && ' · '}
        {member.substituteForName &&
          _({
            id: 'faculty.standsIn',
            message: 'stands in for {name}',
            values: { name: member.substituteForName },
          })}
      </span>
    </span>
  );
}

function Stated({ member: { disclosure }, team }: { member: Member; team: boolean }) {
  const { _ } = useLingui();
  if (disclosure)
    return (
      <div className={rows.note}>
        <Disclosed of={disclosure} />
      </div>
    );
  // Only the team can do something about it.
  if (!team || disclosure === undefined) return null;
  return (
    <div className={rows.note}>
      {_({ id: 'disclosed.missing', message: 'Financial relationships not stated yet.' })}
    </div>
  );
}
