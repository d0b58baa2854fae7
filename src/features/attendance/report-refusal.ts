import { Refusal } from '../../platform/refusal/index.js';
import type { ReportError } from './report/report-error.js';

/** Why a file cannot be read, as whoever sent it is told. */
export function refusalOf({ code, message, line }: ReportError): Refusal {
  if (code === 'ambiguous_dates')
    return Refusal.invalid(message, { dateOrder: 'has to be said: mdy or dmy' });
  return Refusal.invalid(message, { file: line ? `cannot be read at line ${line}` : 'cannot be read' });
}
