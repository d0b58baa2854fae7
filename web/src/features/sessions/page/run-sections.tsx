import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Editable } from '../../../ui/editable.js';
import type { Session } from '../session-page.js';
import styles from '../session-page.module.css';
import { AgendaEditor, FacultyEditor, MaterialsEditor } from '../team/lazily.js';
import { FacultyList } from './faculty-list.js';
import { MaterialList } from './material-list.js';
import { RunSheet } from './run-sheet.js';

type Of = { session: Session };

/** The run sheet; it is part of the record once the session was held. */
export function AgendaSection({ session }: Of) {
  const { _ } = useLingui();
  // Where there is none and nobody can write one any more, there is nothing to say.
  if (session.agenda.length === 0 && !session.viewerCan.plan) return null;
  return (
    <Editable
      title={_({ id: 'agenda.title', message: 'Run sheet' })}
      label={_({ id: 'agenda.edit', message: 'Edit the run sheet' })}
      editor={
        session.viewerCan.plan ? (close) => <AgendaEditor session={session} onClose={close} /> : undefined
      }
    >
      {session.agenda.length > 0 ? (
        <RunSheet session={session} />
      ) : (
        <None>
          {_({
            id: 'agenda.none',
            message: 'No agenda yet. Its parts say what happens when, and what counts towards credit.',
          })}
        </None>
      )}
    </Editable>
  );
}

/** Who teaches. */
export function FacultySection({ session }: Of) {
  const { _ } = useLingui();
  const { manage } = session.viewerCan;
  if (session.faculty.length === 0 && !manage) return null;
  return (
    <Editable
      title={_({ id: 'faculty.title', message: 'Faculty' })}
      label={_({ id: 'faculty.edit', message: 'Edit the faculty' })}
      editor={
        manage && session.state !== 'cancelled'
          ? (close) => <FacultyEditor session={session} onClose={close} />
          : undefined
      }
    >
      {session.faculty.length > 0 ? (
        <FacultyList faculty={session.faculty} team={manage} />
      ) : (
        <None>{_({ id: 'faculty.none', message: 'Nobody is named yet.' })}</None>
      )}
    </Editable>
  );
}

/** What there is to read. */
export function MaterialsSection({ session }: Of) {
  const { _ } = useLingui();
  const { manage } = session.viewerCan;
  if (session.materials.length === 0 && !manage) return null;
  return (
    <Editable
      title={_({ id: 'materials.title', message: 'Materials' })}
      label={_({ id: 'materials.edit', message: 'Edit the materials' })}
      editor={manage ? (close) => <MaterialsEditor session={session} onClose={close} /> : undefined}
    >
      {session.materials.length > 0 ? (
        <MaterialList materials={session.materials} />
      ) : (
        <None>{_({ id: 'materials.none', message: 'Nothing yet. Slides and readings go here.' })}</None>
      )}
    </Editable>
  );
}

function None({ children }: { children: ReactNode }) {
  return <p className={styles.none}>{children}</p>;
}
