import type { InEachLanguage } from '../../platform/mail/index.js';
import type { Audience } from './message.entity.js';

/** What stands around a message in its mail. Its own words are the writer's. */
interface MessageWords {
  /** Whom it is for, as it stands in `wrote`. */
  audience: (audience: Audience, cohort: string, session: string | null) => string;
  wrote: (sender: string, hub: string, audience: string) => string;
  /** The subject of a message that its writer tries out. */
  test: (subject: string) => string;
}

/** The words of the mail that carries a message. */
export const MESSAGE_WORDS: InEachLanguage<MessageWords> = {
  en: {
    audience: (audience, cohort, session) =>
      ({
        participants: `the participants of ${cohort}`,
        attended: `those who attended “${session}”`,
        absent: `those who were not at “${session}”`,
        faculty: session === null ? `the faculty of ${cohort}` : `the faculty of “${session}”`,
      })[audience],
    wrote: (sender, hub, audience) => `${sender} of ${hub} wrote this to ${audience}.`,
    test: (subject) => `Test: ${subject}`,
  },
  es: {
    audience: (audience, cohort, session) =>
      ({
        participants: `participantes de ${cohort}`,
        attended: `quienes asistieron a «${session}»`,
        absent: `quienes no estuvieron en «${session}»`,
        faculty: session === null ? `el equipo docente de ${cohort}` : `el equipo docente de «${session}»`,
      })[audience],
    wrote: (sender, hub, audience) => `Mensaje de ${sender} (${hub}) para ${audience}.`,
    test: (subject) => `Prueba: ${subject}`,
  },
};
