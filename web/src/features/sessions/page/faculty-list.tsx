import { useLingui } from '@lingui/react';
import rows from '../../../ui/row-list.module.css';
import type { Session } from '../session-page.js';
import { PARTS, wordsFor } from '../words.js';

/** Who teaches, and in whose place. */
export function FacultyList({ faculty }: { faculty: Session['faculty'] }) {
  return (
    <ul className={rows.list}>
      {faculty.map((member) => (
        <li key={member.id} className={rows.row}>
          <FacultyMember member={member} />
        </li>
      ))}
    </ul>
  );
}

/** One who teaches: name, part, and whose place they take. */
export function FacultyMember({ member }: { member: Session['faculty'][number] }) {
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
