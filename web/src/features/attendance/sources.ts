import type { MessageDescriptor } from '@lingui/core';

/** Where it is known from that somebody was there, by the server's names. */
export const SOURCES: Readonly<Record<string, MessageDescriptor>> = {
  zoom_csv: { id: 'source.zoomCsv', message: 'Zoom report' },
  teams_report: { id: 'source.teamsReport', message: 'Teams report' },
  zoom_webhook: { id: 'source.zoomWebhook', message: 'Zoom, while it went on' },
  live_roster: { id: 'source.liveRoster', message: 'Seen by a facilitator' },
  room_code: { id: 'source.roomCode', message: 'Checked in in a shared room' },
  room_sheet: { id: 'source.roomSheet', message: 'Sheet of a shared room' },
  self_attested: { id: 'source.selfAttested', message: 'As you stated' },
};
