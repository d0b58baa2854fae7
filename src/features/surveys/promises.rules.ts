/** What the promises of a survey depend on. */
export interface PromisedWave {
  displayThreshold: number;
  detailThreshold: number;
  hubName: string;
  /** Names of the wave's dimensions. */
  dimensions: readonly string[];
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  profession: 'your profession',
  sessions: 'how many sessions you attended',
};

/**
 * What the first page of a survey tells about confidentiality. Each sentence describes what the code does: whoever
 * changes the ballot box, the closing, the reminders or what is shown changes them too.
 */
export function promisesOf(wave: PromisedWave): string[] {
  const { displayThreshold, detailThreshold, hubName } = wave;
  const groups = wave.dimensions.map((name) => DIMENSIONS[name] ?? name).join(' and ');
  return [
    'Your answers are stored without your name. The server seals them as soon as they arrive, and opens them only ' +
      'after the survey has closed: all together, and in a mixed order.',
    `Your employer, the facilitators and the team of ${hubName} cannot see your answers, and are not shown who answered. ` +
      'While the survey is open they see only how many people were invited; afterwards, how many answered.',
    `They see figures for the whole group, such as averages: none at all from fewer than ${displayThreshold} answers. ` +
      `How many people changed for better or worse, and figures for parts of the group, need at least ${detailThreshold} answers. ` +
      'Figures hide you among the others: whoever knew what all the others answered could work out your answers from them.',
    groups
      ? `Sealed with your answers is ${groups}, only as one of a few large groups. It is used once, when the survey ` +
        'closes, to work out figures for those groups, and is not kept with your answers afterwards.'
      : 'Nothing about you is sealed with your answers.',
    'You may leave out any question. Answers that you have sent cannot be changed or withdrawn, because nothing ' +
      'stored with them tells which are yours.',
    'Reminders go only to people who have not answered. The server works that out at the moment of sending and keeps no ' +
      'list of it.',
    'You may decline with one click. You then get no more mail about this survey. That you declined is stored, so that ' +
      'we can keep to it, and is not shown to the team.',
    'Answering or declining changes nothing about your credits, certificates or place in the cohort.',
    'Whoever runs this server holds the key that seals the answers. While the survey is open they could, by breaking ' +
      'these promises, watch answers arrive. Once it has closed the key is deleted.',
    'Back-ups of the database that were made while the survey was open hold answers only in sealed form.',
  ];
}
