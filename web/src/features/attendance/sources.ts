import type { MessageDescriptor } from '@lingui/core';

/** Where it is known from that somebody was there, by the server's names. */
export const SOURCES: Readonly<Record<string, MessageDescriptor>> = {
  zoom_csv: { id: 'source.zoomCsv', message: 'Zoom report' },
  teams_report: { id: 'source.teamsReport', message: 'Teams report' },
};
