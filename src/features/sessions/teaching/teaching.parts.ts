import { TeachingMail } from './teaching.mail.js';
import { TeachingFields, TeachingResolver } from './teaching.resolver.js';
import { TeachingService } from './teaching.service.js';
import { TeachingDesk } from './teaching-desk.js';
import { TeachingLinks } from './teaching-links.js';

/** What the page of who teaches is made of, for the module of the feature. */
export const TEACHING = [
  TeachingDesk,
  TeachingFields,
  TeachingLinks,
  TeachingMail,
  TeachingResolver,
  TeachingService,
];
