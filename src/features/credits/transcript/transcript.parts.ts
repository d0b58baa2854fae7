import { MakeTranscript } from './make-transcript.js';
import { TranscriptController } from './transcript.controller.js';
import { TranscriptReader } from './transcript.reader.js';
import { OwnTranscripts, TranscriptCohorts } from './transcript.resolver.js';
import { TranscriptSources } from './transcript-sources.js';

/** What answers at addresses of its own. */
export const TRANSCRIPT_CONTROLLERS = [TranscriptController];

/** What people earned, over years. */
export const TRANSCRIPT = [
  MakeTranscript,
  OwnTranscripts,
  TranscriptCohorts,
  TranscriptReader,
  TranscriptSources,
];
