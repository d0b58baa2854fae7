import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { AccessModule } from '../access/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SessionsModule } from '../sessions/index.js';
import { Answer, Ballot, SpentToken, WaveCell } from './ballot.entity.js';
import { BallotBox } from './ballot-box.js';
import { CloseWave } from './close-wave.js';
import { CountBallots } from './count-ballots.js';
import { CreateWave } from './create-wave.js';
import { DeclineSurvey } from './decline-survey.js';
import { EnterSurvey } from './enter-survey.js';
import {
  EVALUATING_CONTROLLERS,
  EVALUATING_PARTS,
  EVALUATING_TABLES,
} from './evaluating/evaluating.parts.js';
import { EvaluationReader } from './evaluating/evaluation.reader.js';
import { InvitationMail } from './invitation.mail.js';
import { InviteToWave } from './invite-to-wave.js';
import { SurveyLetters } from './letter.js';
import { ManagedWave } from './managed-wave.js';
import { OpenWave } from './open-wave.js';
import { RemindWave } from './remind-wave.js';
import { ReminderMail } from './reminder.mail.js';
import { SubmitSurvey } from './submit-survey.js';
import { SurveyPage } from './survey-page.js';
import { AnswersKeptFields, SurveyFields, SurveyPageResolver } from './survey-page.resolver.js';
import { SurveysHoldings } from './surveys.holdings.js';
import { SurveyReader } from './surveys.reader.js';
import { SurveysRetention } from './surveys.retention.js';
import { TokenBook } from './token-book.js';
import { Invitation, Wave } from './wave.entity.js';
import { WaveReadiness } from './wave-readiness.js';
import { WaveFields } from './waves.fields.js';
import { WaveMutations, WaveQueries } from './waves.resolver.js';
import { WhomToAsk } from './whom-to-ask.js';

registerEntities(Wave, Invitation, SpentToken, Ballot, Answer, WaveCell, ...EVALUATING_TABLES);

/** Questionnaires, the waves that ask them, and the ballot box; and, apart from these, the evaluation of sessions. */
@Module({
  imports: [IdentityModule, ProgramsModule, AccessModule, CohortsModule, SessionsModule, AttendanceModule],
  controllers: [...EVALUATING_CONTROLLERS],
  providers: [
    SurveysHoldings,
    SurveysRetention,
    AnswersKeptFields,
    BallotBox,
    CloseWave,
    CountBallots,
    CreateWave,
    DeclineSurvey,
    EnterSurvey,
    InvitationMail,
    InviteToWave,
    ManagedWave,
    OpenWave,
    RemindWave,
    ReminderMail,
    SubmitSurvey,
    SurveyFields,
    SurveyLetters,
    SurveyPage,
    SurveyPageResolver,
    SurveyReader,
    TokenBook,
    WaveFields,
    WaveMutations,
    WaveQueries,
    WaveReadiness,
    WhomToAsk,
    ...EVALUATING_PARTS,
  ],
  exports: [EvaluationReader, SurveyReader],
})
export class SurveysModule {}
