import { RetellMeeting } from './retell-meeting.js';
import { ZoomConnection, ZoomMeeting, ZoomSign } from './zoom.entity.js';
import { ZoomReader } from './zoom.reader.js';
import { ZoomResolver } from './zoom.resolver.js';
import { ZoomService } from './zoom.service.js';
import { ZoomIntake } from './zoom-intake.js';
import { ZoomSecrets } from './zoom-secrets.js';

/** The tables of hearing Zoom. */
export const ZOOM_ENTITIES = [ZoomConnection, ZoomMeeting, ZoomSign] as const;

/** What hearing Zoom is made of, for the module of the feature. */
export const ZOOM = [RetellMeeting, ZoomIntake, ZoomReader, ZoomResolver, ZoomSecrets, ZoomService];
