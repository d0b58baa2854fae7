import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inCohort, inShell } from './base-routes.js';

// The pages of attendance.
export const zoom = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/zoom',
  component: lazyRouteComponent(() => import('../features/attendance/zoom/zoom-page.js'), 'ZoomPage'),
});

export const attendance = createRoute({
  getParentRoute: inCohort,
  path: '/attendance',
  component: lazyRouteComponent(
    () => import('../features/attendance/attendance-section.js'),
    'AttendanceSection',
  ),
});

export const report = createRoute({
  getParentRoute: inCohort,
  path: '/reports/$importId',
  component: lazyRouteComponent(() => import('../features/attendance/report-section.js'), 'ReportSection'),
});

export const sessionAttendance = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId/attendance',
  component: lazyRouteComponent(
    () => import('../features/attendance/session/session-attendance-page.js'),
    'SessionAttendancePage',
  ),
});

export const roster = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId/roster',
  component: lazyRouteComponent(
    () => import('../features/attendance/live-roster/roster-page.js'),
    'RosterPage',
  ),
});

export const rooms = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId/rooms',
  component: lazyRouteComponent(() => import('../features/attendance/room/rooms-page.js'), 'RoomsPage'),
});

export const room = createRoute({
  getParentRoute: inShell,
  path: '/room/$sessionId',
  component: lazyRouteComponent(() => import('../features/attendance/room/room-page.js'), 'RoomPage'),
});
