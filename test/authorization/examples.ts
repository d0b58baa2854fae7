import type { GraphQLArgument } from 'graphql';
import { getNamedType, isInputObjectType } from 'graphql';
import { creditRules } from '../credits/setting-up.js';
import type { Examples } from './walk.js';
import type { Ids } from './world.js';

const SESSION = { title: 'Sleep', minutes: 60, zone: 'America/Denver' };
/** A wall-clock time that is to come, so that the world does not grow old. */
const LATER = `${new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)}T12:00`;
const WORDS = [{ language: 'en', label: 'When do you work?', options: ['Days', 'Nights'] }];
const PERSON = { name: 'Nia New', email: 'nia@new.example' };

/** Whose thing an `id` is, by the field that asks for it. */
const OF: Readonly<Record<string, string>> = {
  attendanceImport: 'importId',
  certificateBatch: 'batchId',
  cohort: 'cohortId',
  closeWave: 'waveId',
  commitAttendanceImport: 'importId',
  commitInvitationList: 'listId',
  commitRegistrantList: 'registrantListId',
  discardInvitationList: 'listId',
  discardRegistrantList: 'registrantListId',
  hub: 'hubId',
  invitationList: 'listId',
  openWave: 'waveId',
  pastImport: 'pastImportId',
  program: 'programId',
  registrantList: 'registrantListId',
  release: 'releaseId',
  remindWave: 'waveId',
  session: 'sessionId',
  undoAttendanceImport: 'importId',
  wave: 'waveId',
};

/** The values of single arguments, by field where they differ. */
function scalarsOf(ids: Ids): Readonly<Record<string, unknown>> {
  return {
    ...ids,
    textId: ids.consentTextId,
    start: LATER,
    active: true,
    date: '1980-02-29',
    kind: 'reminders',
    'creditExamples.code': 'AMA1',
    'setCreditType.code': 'AMA1',
    'askHubQuestion.kind': 'one',
    'askHubQuestion.words': WORDS,
    'rewordHubQuestion.words': WORDS,
    language: 'en',
    name: 'Name',
    provider: 'none',
    query: 'state=x',
    serial: 'ABCDEF-GHJKMN-PQRSTV',
    template: 'access.role-granted',
    subject: 'You are {role}',
    body: 'You are {role} of {hub}.',
    token: 'not-a-token',
    wanted: true,
    wants: 'feed',
    wholeSeries: false,
    'enterRoom.code': 'AAAAAAAA',
    'keepRoomPlace.code': 'AAAAAAAA',
    'handInRoomSheet.sessionId': ids.heldSessionId,
    'openRoom.sessionId': ids.nearSessionId,
    'attestPresence.sessionId': ids.heldSessionId,
    allowed: false,
    confirmed: true,
    'connectZoom.secret': 'a-secret-token',
    'placeZoomMeeting.sessionId': ids.sessionId,
    'pressRoster.sessionId': ids.nearSessionId,
    'setRosterTimes.sessionId': ids.nearSessionId,
    'startSession.sessionId': ids.nearSessionId,
    'endSession.sessionId': ids.nearSessionId,
    'askCorrection.sessionId': ids.heldSessionId,
    'adjustAttendance.sessionId': ids.heldSessionId,
    'correctSessionTimes.sessionId': ids.heldSessionId,
    'putDownSession.sessionId': ids.heldSessionId,
    waiting: true,
    creditType: 'AMA1',
    reason: 'It was agreed upon',
    'creditPositions.sessionId': ids.heldSessionId,
    'awardCredit.sessionId': ids.heldSessionId,
    'reopenClaims.sessionId': ids.heldSessionId,
    'answerEvaluation.sessionId': ids.heldSessionId,
    'reopenEvaluation.sessionId': ids.heldSessionId,
    'sessionEvaluation.sessionId': ids.heldSessionId,
    'evaluationPeople.sessionId': ids.heldSessionId,
    'facultyConflicts.email': PERSON.email,
    'requestSignInLink.email': 'somebody@new.example',
    'setFaculty.faculty': [PERSON],
    'setAgenda.segments': [{ kind: 'didactic', title: 'Sleep', minutes: 25 }],
    'setMyLicences.licences': [{ country: 'US', region: 'NM', kind: 'Registered nurse', number: '1' }],
    'setRetention.kind': 'cohorts.invitation-lists',
    'setHolidays.holidays': [{ day: '2027-07-04', name: 'Day' }],
  };
}

/** The values of inputs, by their type. */
function inputsOf(ids: Ids): Readonly<Record<string, unknown>> {
  return {
    AnswerEvaluationInput: {
      answers: [
        { questionId: 'objectives', value: 4 },
        { questionId: 'bias', value: 1 },
        { questionId: 'change', text: 'Ask about sleep' },
      ],
    },
    EvaluationFormInput: {
      basedOn: 0,
      questions: [{ kind: 'text', text: 'What was it like?', required: true }],
      windowDays: 30,
    },
    ReopenEvaluationInput: { days: 3 },
    ActualTimesInput: { reason: 'The meeting tool says so' },
    AdjustAttendanceInput: { personIds: [ids.attendeeId], counted: true, reason: 'The tool failed' },
    AnswerCorrectionInput: { accept: false, answer: 'The recording shows you' },
    AskCorrectionInput: { words: 'I was there until the end' },
    AddResourceInput: { title: 'Line', kind: 'helpline', details: 'Call' },
    AfterwardsInput: { notes: 'Good' },
    AnnounceInput: { kind: 'cancelled' },
    ApiTokenInput: { label: 'Mine' },
    BulkInput: { action: 'withdraw', enrollmentIds: [ids.enrollmentId] },
    ChangeSessionsInput: { reach: 'this', title: 'Sleep again', minutes: 50 },
    CohortSettingsInput: {
      approval: false,
      audience: 'Nurses',
      description: 'Sleep',
      listing: 'listed',
      waitlist: true,
    },
    ConsentTextInput: { language: 'en', body: 'You agree that we keep your name.', asksAgain: false },
    CreditLedgerFilter: {},
    CreditProviderInput: { name: 'Mesa CE', handledElsewhere: false },
    CreditRulesInput: creditRules('AMA1'),
    CreditTypeInput: { version: 1, offered: true, rules: creditRules('AMA1') },
    AdjustCreditInput: { entryId: ids.hubId, to: '1', reason: 'entered_in_error' },
    AwardChangesInput: { ids: [ids.hubId] },
    AwardCreditInput: {
      personId: ids.learnerId,
      creditType: 'AMA1',
      amount: '1',
      reason: 'No phone',
    },
    ClaimCreditInput: { creditType: 'AMA1', attested: true },
    ReopenClaimsInput: { personId: ids.learnerId, days: 3, reason: 'She was ill' },
    DesignateInput: { creditType: 'AMA1' },
    PlannerInput: PERSON,
    ProposeCreditInput: { creditType: 'AMA1' },
    CreateCohortInput: { name: 'Next' },
    CreateProgramInput: { name: 'Next' },
    CreateSeriesInput: { ...SESSION, firstStart: LATER, sessions: 2 },
    CreateSessionInput: { ...SESSION, start: LATER },
    CreateSessionsInput: { ...SESSION, starts: [LATER] },
    CreateWaveInput: {
      title: 'Then and now',
      instruments: ['SWBURN'],
      informationSheet: 'We ask how your work felt when you first attended, and how it feels now.',
      closesAt: new Date(Date.now() + 9e8).toISOString(),
    },
    CumulativeCertificateInput: { creditType: 'ANCC' },
    DisclosureInput: { none: true, relationships: [] },
    EnrollInput: PERSON,
    ErasureRequestInput: { email: 'iva@new.example' },
    FacultyInput: PERSON,
    FoundHubInput: {
      token: 'not-a-token',
      hubName: 'New',
      country: 'US',
      zone: 'America/Denver',
      yourName: 'Nia',
      yourEmail: PERSON.email,
    },
    GrantRoleInput: { hubId: ids.hubId, role: 'facilitator', programId: ids.programId, ...PERSON },
    GuestInput: PERSON,
    HubAnswerInput: { version: 1, choices: [0] },
    InviteInput: PERSON,
    LanguagesInput: { languages: ['en'] },
    LinkInput: { title: 'Slides', url: 'https://files.example/2' },
    MatchAttendanceInput: { guest: true },
    MatchPastRecordInput: {},
    MessageInput: { subject: 'Hello', body: 'All', audience: 'participants' },
    NewPasskeyInput: { ceremonyId: ids.hubId, name: 'Key', responseJson: '{}' },
    PasskeyAnswerInput: { ceremonyId: ids.hubId, responseJson: '{}' },
    PrepareCertificatesInput: { cumulative: false },
    PersonalMeetingLinksInput: { links: [{ email: 'p1@spoke.example', url: 'https://meet.example/own' }] },
    PlaceInput: { country: 'US', region: 'NM' },
    ProfileInput: { name: 'Other' },
    AttestationInput: { from: '2026-04-08T18:00:00Z', until: '2026-04-08T19:00:00Z', words: 'By telephone' },
    RoomSheetInput: {
      label: 'Taos',
      lines: [{ name: 'Person 2', from: '2026-04-08T18:00:00Z', until: '2026-04-08T19:00:00Z' }],
    },
    OpenRoomInput: { label: 'Espanola' },
    SiteOrganizerInput: { personId: ids.expectedId, organization: 'Rio Clinic' },
    RosterPressInput: { kind: 'here', personIds: [ids.expectedId] },
    RosterTimesInput: { personId: ids.expectedId },
    ReviewInput: { outcome: 'none' },
    RegisterInput: { ...PERSON, consentTextId: ids.consentTextId },
    TakeBackInput: { reason: 'It was another session' },
    RemindersInput: {
      dayBefore: true,
      hourBefore: true,
      followUp: true,
      weekBefore: 'never',
      quietFrom: '21:00',
      quietUntil: '07:00',
    },
    SendMessageInput: { subject: 'Hello', body: 'All', audience: 'participants', key: ids.hubId },
    SessionFilter: {},
    SubmitSurveyInput: { waveId: ids.waveId, token: 'not-a-token', answers: [] },
    // All of it is longer than a page.
    TrailFilter: { kind: 'sessions' },
    WorkInput: { profession: 'nurse' },
  };
}

/** The examples by which every field of the schema can be asked for. */
export function examplesOf(ids: Ids): Examples {
  const scalars = scalarsOf(ids);
  const inputs = inputsOf(ids);
  return (_owner: string, field: string, argument: GraphQLArgument): unknown => {
    const own = scalars[`${field}.${argument.name}`];
    if (own !== undefined) return own;
    const type = getNamedType(argument.type);
    if (isInputObjectType(type)) return inputs[type.name];
    // What is the viewer's own has no example: nobody else's can be reached by its id.
    if (argument.name === 'id') return ids[OF[field] ?? ''] ?? '018f2e3c-0000-7000-8000-000000000000';
    return scalars[argument.name];
  };
}
