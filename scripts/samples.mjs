// Makes samples/: a hub, two cohorts, their meeting reports and survey answers, all invented. Seeded, so that it
// writes the same files each time. The spring cohort's means are modelled on published means of such a program
// (burnout 26.0 → 17.8, resilience 29.9 → 34.9, n = 53); nobody's real answers are in it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';

const ROOT = fileURLToPath(new URL('../samples/', import.meta.url));
const ZONE = 'America/Denver';

let state = 20240912;
/** A number in [0, 1), the same in every run (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const FIRST =
  'Amara,Benito,Carmen,Dana,Elias,Farah,Gloria,Hannah,Ignacio,Joyce,Kofi,Lena,Marisol,Noor,Olga,Priya,Quentin,Rosa,Samir,Tomas,Ursula,Vera,Wesley,Ximena,Yara,Zoe,Adaeze,Bruno,Chloe,Dario,Esther,Felix,Greta,Hugo,Ines,Jorge,Keiko,Luis,Maya,Nils,Oscar,Paloma,Rana,Sofia,Teresa,Umar,Violet,Walter,Yusuf,Anjali,Boris,Celia,Dmitri,Elena,Flora,Gustavo,Helen,Isaac,Julia,Kwame'.split(
    ',',
  );
const LAST =
  'Abeyta,Baca,Chee,Dominguez,Ellsworth,Fierro,Gallegos,Hardin,Ivanova,Jaramillo,Kessler,Lujan,Montoya,Nez,Okafor,Padilla,Quintana,Romero,Sandoval,Trujillo,Ulibarri,Vigil,Whitehorse,Xu,Yazzie,Zamora,Archuleta,Begay,Cordova,Duran,Espinoza,Farrell,Griego,Herrera,Inman,Johansen,Kumar,Lovato,Martin,Natanabah,Ortiz,Pacheco,Rael,Serna,Tapia,Underwood,Valdez,Wu,Yellowhair,Adebayo,Brandt,Castillo,Delgado,Eriksen,Fontaine,Garcia,Hale,Ishikawa,James,Klein'.split(
    ',',
  );
const PROFESSIONS = [
  'social_worker',
  'counselor',
  'nurse',
  'psychologist',
  'community_health_worker',
  'physician',
  'peer_support',
  'nurse_practitioner',
];
const SPOKES = ['highdesert', 'rioclinic', 'mesahealth', 'sunrisecare', 'plainsbh'];

function people(count, offset) {
  return Array.from({ length: count }, (_, i) => {
    const first = FIRST[(i + offset) % FIRST.length];
    const last = LAST[(i * 7 + offset * 3) % LAST.length];
    return {
      name: `${first} ${last}`,
      email: `${first}.${last}@${SPOKES[i % SPOKES.length]}.example`.toLowerCase(),
      profession: PROFESSIONS[Math.min(PROFESSIONS.length - 1, Math.floor(Math.abs(normal()) * 3.2))],
    };
  });
}

// What people tell of themselves follows from where they stand in the list, so that it takes no chance from the rest.
const PLACES = {
  highdesert: ['High Desert Clinic', 'Española', 'NM', 'Rio Arriba', '87532', 'rural'],
  rioclinic: ['Rio Clinic', 'Taos', 'NM', 'Taos', '87571', 'rural'],
  mesahealth: ['Mesa Health', 'Grand Junction', 'CO', 'Mesa', '81501', 'suburban'],
  sunrisecare: ['Sunrise Care', 'Flagstaff', 'AZ', 'Coconino', '86001', 'urban'],
  plainsbh: ['Plains Behavioral Health', null, 'KS', 'Finney', '67846', 'rural'],
};
const CREDENTIALS = {
  physician: ['MD'],
  psychologist: ['PhD'],
  nurse: ['RN', 'BSN'],
  nurse_practitioner: ['FNP-C'],
  physician_assistant: ['PA-C'],
  social_worker: ['LCSW'],
  counselor: ['LPC'],
  pharmacist: ['PharmD'],
};
const KINDS = { physician: 'Physician', nurse: 'Registered nurse', social_worker: 'Clinical social worker' };
const NEEDS = ['Captions, please.', 'Slides a day before, for my screen reader.', 'I join by phone only.'];

/** An identifier with its check digit (Luhn over 80840 and the nine). Of those that begin with 2 none has been given out. */
function npiOf(nine) {
  const sum = [...nine].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 24);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** What a person tells of themselves; every ninth, among them the first, has told nothing yet. */
function profileOf({ email, profession }, i) {
  if (i % 9 === 0) return null;
  const spoke = /@(\w+)/.exec(email)[1];
  const [organization, site, region, county, postalCode, rurality] = PLACES[spoke];
  const kind = KINDS[profession];
  return {
    email,
    work: { profession, credentials: CREDENTIALS[profession] ?? [], organization, site },
    place: { country: 'US', region, county, postalCode, rurality },
    licences: kind ? [{ country: 'US', region, kind, number: `${region}-${10000 + i * 37}` }] : [],
    npi: kind ? npiOf(String(290000000 + i * 7919)) : null,
    languages: {
      languages: i % 3 === 1 ? ['en', 'es'] : ['en'],
      accessNeeds: i % 11 === 3 ? NEEDS[i % 3] : null,
    },
  };
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
const line = (cells) => cells.map((c) => cell(String(c))).join(',');
const minutes = (from, to) => Math.max(1, Math.ceil(to.diff(from, 'minutes').minutes));

/** Who was connected when: one person may come twice, or with two devices at once. */
function joins(roster, attends, start) {
  const rows = [];
  roster.forEach((person, i) => {
    if (!attends(i)) return;
    const join = start.plus({ seconds: between(-600, 420) });
    const leave = start.plus({ minutes: 60, seconds: between(-300, 240) });
    const way = random();
    if (way < 0.1) {
      const lost = start.plus({ minutes: between(15, 30), seconds: between(0, 59) });
      rows.push(
        { person, join, leave: lost },
        { person, join: lost.plus({ seconds: between(40, 400) }), leave },
      );
    } else if (way < 0.18) {
      rows.push(
        { person, join, leave },
        {
          person,
          join: join.plus({ seconds: between(30, 900) }),
          leave: leave.minus({ seconds: between(0, 600) }),
          device: 'iPhone',
        },
      );
    } else {
      rows.push({ person, join, leave });
    }
  });
  for (const name of [
    `Guest ${between(2, 9)}`,
    pick(['iPad', 'Galaxy A54', 'Conference room', 'Visiting student']),
  ]) {
    rows.push({
      guest: name,
      join: start.plus({ seconds: between(0, 900) }),
      leave: start.plus({ minutes: between(20, 60) }),
    });
  }
  return rows.sort((a, b) => a.join - b.join);
}

// Zoom leaves the address of many people blank; then only the name tells who it was.
const nameOf = (row) =>
  row.guest ? row.guest : row.device ? `${row.person.name} (${row.person.name})` : row.person.name;
const emailOf = (row, i) => (row.guest || i % 9 === 4 ? '' : row.person.email);

const WRITERS = [
  function plain(rows) {
    const at = (t) => t.toFormat('MM/dd/yyyy hh:mm:ss a');
    return [
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
      ...rows.map((r, i) =>
        line([
          nameOf(r),
          emailOf(r, i),
          at(r.join),
          at(r.leave),
          minutes(r.join, r.leave),
          r.guest ? 'Yes' : 'No',
        ]),
      ),
    ];
  },
  function withPreamble(rows, title, start) {
    const at = (t) => t.toFormat('MM/dd/yyyy hh:mm:ss a');
    const end = start.plus({ minutes: 63 });
    return [
      'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
      line([
        '987 6543 2100',
        title,
        at(start.minus({ minutes: 12 })),
        at(end),
        'facilitator@mesa-hub.example',
        75,
        rows.length,
      ]),
      ',,,,,,',
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent',
      ...rows.map((r, i) =>
        line([
          nameOf(r),
          emailOf(r, i),
          at(r.join),
          at(r.leave),
          minutes(r.join, r.leave),
          r.guest ? 'Yes' : 'No',
          'Yes',
        ]),
      ),
    ];
  },
  function sentenceCase(rows) {
    const at = (t) => t.toFormat('LLL d, yyyy HH:mm:ss');
    return [
      'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room',
      ...rows.flatMap((r, i) => {
        const cells = (from, to, waiting) =>
          line([
            nameOf(r),
            emailOf(r, i),
            at(from),
            at(to),
            minutes(from, to),
            r.guest ? 'Yes' : 'No',
            'OK',
            waiting,
          ]);
        const waited = r.join.minus({ seconds: between(20, 90) });
        return i % 4 === 0
          ? [cells(waited, r.join, 'Yes'), cells(r.join, r.leave, 'No')]
          : [cells(r.join, r.leave, 'No')];
      }),
    ];
  },
];

/** Totals with a mean that is met exactly, pulled towards it person by person. */
function meet(totals, sum, low, high) {
  const out = totals.map((t) => Math.min(high, Math.max(low, Math.round(t))));
  for (let i = 0, left = sum - out.reduce((a, b) => a + b, 0); left !== 0; i = (i + 1) % out.length) {
    const step = Math.sign(left);
    if (out[i] + step < low || out[i] + step > high || random() < 0.5) continue;
    out[i] += step;
    left -= step;
  }
  return out;
}

/** Ten answers that give this total; `reversed` items count the other way round. */
function tenItems(total, low, high, reversed) {
  const values = Array.from({ length: 10 }, () => Math.floor(total / 10));
  for (let left = total - values.reduce((a, b) => a + b, 0); left > 0; left--) {
    const open = values.map((v, i) => (v < high ? i : -1)).filter((i) => i >= 0);
    values[pick(open)] += 1;
  }
  for (let n = 0; n < 12; n++) {
    const [a, b] = [between(0, 9), between(0, 9)];
    if (a !== b && values[a] < high && values[b] > low) {
      values[a] += 1;
      values[b] -= 1;
    }
  }
  return values.map((v, i) => (reversed.includes(i + 1) ? low + high - v : v));
}

/** What a cohort answers. Most report a change for the better, some none, some the contrary. */
function answers(count, sums) {
  const change = (sign, size) =>
    Array.from({ length: count }, (_, i) =>
      i % 10 === 3 ? 0 : i % 10 === 7 ? -sign * between(1, 4) : sign * Math.abs(size + normal() * 4.5),
    );
  const burnoutBefore = meet(
    Array.from({ length: count }, () => sums.burnout[0] / count + normal() * 6),
    sums.burnout[0],
    12,
    44,
  );
  const burnoutNow = settle(burnoutBefore, change(-1, sums.change[0]), sums.burnout[1], 10, 46);
  const resilienceBefore = meet(
    Array.from({ length: count }, () => sums.resilience[0] / count + normal() * 4.5),
    sums.resilience[0],
    12,
    37,
  );
  const resilienceNow = settle(resilienceBefore, change(1, sums.change[1]), sums.resilience[1], 8, 40);
  return Array.from({ length: count }, (_, i) => {
    // Who came out of it worse did so in most things.
    const worse = i % 10 === 7;
    const before = Array.from({ length: 6 }, () => between(worse ? 2 : 1, 3));
    const now = before.map((v) => v + (worse ? -1 : pick([0, 0, 1, 1, 1, 1, 2, 2])));
    // One person leaves a question out, as people do.
    if (i === 5) now[2] = null;
    return {
      SWBURN: {
        now: tenItems(burnoutNow[i], 1, 5, REVERSED),
        before: tenItems(burnoutBefore[i], 1, 5, REVERSED),
      },
      SWRES: { now: tenItems(resilienceNow[i], 0, 4, []), before: tenItems(resilienceBefore[i], 0, 4, []) },
      SWPROG: { now, before },
    };
  });
}
const REVERSED = [4, 7, 9];

/** Now = before + change, met exactly by moving only those who changed. */
function settle(before, changes, sum, low, high) {
  const now = before.map((b, i) => Math.min(high, Math.max(low, Math.round(b + changes[i]))));
  const moves = now.map((_, i) => i).filter((i) => i % 10 !== 3 && i % 10 !== 7);
  for (let n = 0, left = sum - now.reduce((a, b) => a + b, 0); left !== 0; n++) {
    const i = moves[n % moves.length];
    const step = Math.sign(left);
    if (now[i] + step < low || now[i] + step > high || random() < 0.4) continue;
    now[i] += step;
    left -= step;
  }
  return now;
}

function cohort(folder, { name, capacity, roster, first, count, titles, attends, answered, sums, reports }) {
  const at = `${ROOT}${folder}/`;
  mkdirSync(`${at}reports`, { recursive: true });
  const start = DateTime.fromISO(first, { zone: ZONE });
  const json = (file, value) => writeFileSync(`${at}${file}`, `${JSON.stringify(value, null, 2)}\n`);
  json('cohort.json', {
    name,
    capacity,
    series: { title: titles[0], firstStart: first, minutes: 60, zone: ZONE, weeks: count },
  });
  writeFileSync(
    `${at}people.csv`,
    `name,email,profession\n${roster.map((p) => line([p.name, p.email, p.profession])).join('\n')}\n`,
  );
  const profiles = roster.map(profileOf).filter((profile) => profile !== null);
  writeFileSync(`${at}profiles.jsonl`, `${profiles.map((profile) => JSON.stringify(profile)).join('\n')}\n`);
  for (let week = 0; week < reports; week++) {
    const begins = start.plus({ weeks: week });
    const rows = joins(roster, (i) => attends(i, week), begins);
    const text = WRITERS[week % WRITERS.length](rows, titles[0], begins).join('\r\n');
    writeFileSync(
      `${at}reports/${String(week + 1).padStart(2, '0')}.csv`,
      `${week % 3 === 0 ? '\ufeff' : ''}${text}\r\n`,
    );
  }
  // A line a person, in no order that tells who it was.
  const sheets = answers(answered, sums)
    .map((sheet) => [random(), sheet])
    .sort((a, b) => a[0] - b[0]);
  writeFileSync(`${at}answers.jsonl`, `${sheets.map(([, sheet]) => JSON.stringify(sheet)).join('\n')}\n`);
}

rmSync(ROOT, { recursive: true, force: true });
mkdirSync(ROOT, { recursive: true });
writeFileSync(
  `${ROOT}README.md`,
  `# The sample hub\n\nA hub, two cohorts, meeting reports and survey answers, all invented by \`scripts/samples.mjs\`: no person in it exists,\nand addresses end in \`.example\`. The spring cohort's means are modelled on published means of a program of this kind\n(burnout 26.0 → 17.8, resilience 29.9 → 34.9, 53 respondents); nothing else of that study is in it, neither its\ninstruments nor its data. The question sets are the product's own and not validated.\n\n| file | what |\n| --- | --- |\n| \`hub.json\` | the hub, its program and its team |\n| \`*/cohort.json\` | the cohort and its weekly series, by wall clock across a clock change |\n| \`*/people.csv\` | who is enrolled |\n| \`*/profiles.jsonl\` | a line a person who has told of themselves: work, place, licences, languages; the numbers are invented |\n| \`*/reports/NN.csv\` | the meeting report of each session, in three shapes that Zoom writes |\n| \`*/answers.jsonl\` | a line a respondent: answers by question set, now and before |\n| \`autumn/presence.json\` | who was at one more session, which no meeting report knows of: presses on the roster, the sheet of a shared room, an adjustment, a correction that a learner asks for, and a learner's own statement; minutes are from its start on |\n| \`past-credit.csv\` | credit that some of the spring cohort earned the year before, as Excel saves it with semicolons; one line matches nobody, one is bad |\n`,
);
writeFileSync(
  `${ROOT}hub.json`,
  `${JSON.stringify(
    {
      hub: { name: 'Mesa Hub', country: 'US', zone: ZONE },
      program: {
        name: 'Behavioral Health Workforce Resilience',
        description:
          'Weekly tele-mentoring for people who care for others: burnout, resilience, and what a team can do.',
      },
      admin: { name: 'Ana Ruiz', email: 'ana.ruiz@mesa-hub.example' },
      facilitator: { name: 'Fern Tafoya', email: 'fern.tafoya@mesa-hub.example' },
      lead: { name: 'Leo Marchetti', email: 'leo.marchetti@mesa-hub.example' },
    },
    null,
    2,
  )}\n`,
);
// Three people come too rarely to be asked; of the 57 others 53 answer.
cohort('spring', {
  name: 'Spring cohort',
  capacity: 60,
  roster: people(60, 0),
  first: '2026-02-11T12:00',
  count: 12,
  titles: ['Caring for those who care'],
  attends: (i, week) => (i % 20 === 19 ? week < 2 : (i + week) % 7 !== 0 && random() < 0.86),
  answered: 53,
  sums: { burnout: [1378, 943], resilience: [1585, 1850], change: [10, 7] },
  reports: 12,
});
cohort('autumn', {
  name: 'Autumn cohort',
  capacity: 40,
  roster: people(30, 31).map((p) => ({ ...p, email: p.email.replace('@', '.a@') })),
  first: '2026-09-16T12:00',
  count: 10,
  titles: ['Caring for those who care'],
  attends: () => random() < 0.8,
  answered: 8,
  sums: { burnout: [216, 168], resilience: [236, 262], change: [6, 4] },
  reports: 5,
});

// Who was at one more session of the autumn cohort, which no meeting report knows of. It was held some days before the
// demo runs: people can state their times for some weeks only. Not at noon, when the weekly sessions are.
const addresses = new Map(
  readFileSync(`${ROOT}autumn/people.csv`, 'utf8')
    .split('\n')
    .map((row) => row.split(',').slice(0, 2)),
);
const address = (name) => {
  if (!addresses.has(name)) throw new Error(`${name} is not in the autumn cohort`);
  return addresses.get(name);
};
const inRoom = (name, from, until) => ({ name, email: address(name), from, until });
writeFileSync(
  `${ROOT}autumn/presence.json`,
  `${JSON.stringify(
    {
      session: { title: 'When a colleague is not well', daysAgo: 3, hour: 9, minutes: 60 },
      presses: [
        {
          kind: 'here',
          minute: 0,
          emails: ['Walter Zamora', 'Boris Valdez', 'Celia Eriksen', 'Helen Cordova'].map(address),
        },
        { kind: 'here', minute: 10, emails: ['Elena Hardin', 'Gustavo Vigil'].map(address) },
        { kind: 'gone', minute: 40, emails: ['Walter Zamora', 'Boris Valdez'].map(address) },
      ],
      sheet: {
        organizer: address('Greta Ortiz'),
        organization: 'Rio Clinic',
        site: 'Taos',
        label: 'Rio Clinic, Taos, upstairs',
        lines: [inRoom('Luis Padilla', 0, 60), inRoom('Walter Zamora', 5, 60)],
      },
      adjustment: {
        emails: ['Isaac Johansen', 'Kwame Adebayo'].map(address),
        reason: 'They joined by one telephone, and were heard to the end.',
      },
      correction: {
        email: address('Boris Valdez'),
        from: 0,
        until: 60,
        words: 'My picture was gone after forty minutes. I listened on by telephone until the end.',
      },
      statement: {
        email: address('Maya Whitehorse'),
        from: 5,
        until: 60,
        words: 'I listened by telephone from the car, and came five minutes late.',
      },
    },
    null,
    2,
  )}\n`,
);

// What some of them earned before the hub used Spokewell, as a spreadsheet of a European Excel saves it.
const before = readFileSync(`${ROOT}spring/people.csv`, 'utf8').split('\n').slice(1, 13);
const types = { physician: 'AMA PRA Category 1', social_worker: 'ASWB ACE', nurse: 'ANCC' };
const earned = before.flatMap((row, i) => {
  const [name, email, profession] = row.split(',');
  const type = types[profession];
  const credit = type ? [type, profession === 'physician' ? '0,75' : '1', ''] : ['', '', '52,5'];
  return [
    ['Sleep and recovery', '2024-09-12'],
    ['Moral distress', '2024-10-10'],
  ].map(([title, day]) => [name, i % 5 === 4 ? '' : email, title, day, ...credit]);
});
writeFileSync(
  `${ROOT}past-credit.csv`,
  `\ufeff${[
    ['Name', 'E-mail', 'Session', 'Date', 'Credit type', 'Credits', 'Minutes'],
    ...earned,
    ['Quill Underhill', '', 'Moral distress', '2024-10-10', 'ANCC', '1', ''],
    ['Amara Abeyta', 'amara.abeyta@highdesert.example', 'Moral distress', 'October', 'ANCC', '1', ''],
  ]
    .map((row) => row.join(';'))
    .join('\r\n')}\r\n`,
);
