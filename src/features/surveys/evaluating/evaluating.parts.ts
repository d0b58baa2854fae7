import { AnswerEvaluation } from './answer-evaluation.js';
import { AskForEvaluation } from './ask-for-evaluation.js';
import { EvaluationController } from './evaluation.controller.js';
import {
  EvaluationForm,
  EvaluationOpening,
  EvaluationReopening,
  SessionEvaluation,
} from './evaluation.entity.js';
import { EvaluationHoldings } from './evaluation.holdings.js';
import { EvaluationLetters, EvaluationMail, EvaluationReminder } from './evaluation.mail.js';
import { EvaluationReader } from './evaluation.reader.js';
import { EvaluationResolver, OwnEvaluationFields, ProgramEvaluationForm } from './evaluation.resolver.js';
import { EvaluationExport } from './evaluation-export.js';
import { EvaluationFormService } from './evaluation-form.service.js';
import { EvaluationResults } from './evaluation-results.js';
import { ManagedEvaluation } from './managed-evaluation.js';
import { OpenEvaluation } from './open-evaluation.js';
import { ReopenEvaluation } from './reopen-evaluation.js';

/** The tables of the room. */
export const EVALUATING_TABLES = [EvaluationForm, EvaluationOpening, EvaluationReopening, SessionEvaluation];
/** Its routes. */
export const EVALUATING_CONTROLLERS = [EvaluationController];
/** What it is made of. */
export const EVALUATING_PARTS = [
  AnswerEvaluation,
  AskForEvaluation,
  EvaluationExport,
  EvaluationFormService,
  EvaluationHoldings,
  EvaluationLetters,
  EvaluationMail,
  EvaluationReader,
  EvaluationReminder,
  EvaluationResolver,
  EvaluationResults,
  ManagedEvaluation,
  OpenEvaluation,
  OwnEvaluationFields,
  ProgramEvaluationForm,
  ReopenEvaluation,
];
