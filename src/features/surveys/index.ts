export { WaveClosed } from './surveys.events.js';
export { SurveysModule } from './surveys.module.js';
export { SurveyReader } from './surveys.reader.js';
