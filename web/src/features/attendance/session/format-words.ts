import type { MessageDescriptor } from '@lingui/core';
import { SOURCES } from '../sources.js';

const NONE: MessageDescriptor = { id: 'format.other', message: 'Report' };

/** What kind of report somebody stands in, by the server's format. */
export function formatWords(format: string): MessageDescriptor {
  if (format === 'TEAMS') return SOURCES.teams_report ?? NONE;
  if (format === 'ZOOM_LIVE') return SOURCES.zoom_webhook ?? NONE;
  return /^([WZ]\d?)$/.test(format) ? (SOURCES.zoom_csv ?? NONE) : NONE;
}
