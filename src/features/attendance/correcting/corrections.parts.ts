import { AnswerCorrection } from './answer-correction.js';
import { AskCorrection } from './ask-correction.js';
import { CorrectionReader } from './correction.reader.js';
import { CorrectionQueue } from './correction-queue.js';
import { CorrectionAnsweredMail, CorrectionAskedMail } from './corrections.mail.js';
import { CorrectionFields, CorrectionsResolver, OwnCorrectionFields } from './corrections.resolver.js';
import { TellOfCorrections } from './tell-of-corrections.js';

/** What corrections are made of, for the module of the feature. */
export const CORRECTING = [
  AnswerCorrection,
  AskCorrection,
  CorrectionAnsweredMail,
  CorrectionAskedMail,
  CorrectionFields,
  CorrectionQueue,
  CorrectionReader,
  CorrectionsResolver,
  OwnCorrectionFields,
  TellOfCorrections,
];
