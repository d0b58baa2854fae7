export { GuestPasses } from '../joining/guest-passes.js';
export { AfterwardsForm, RealTimesForm } from './after-forms.js';
export { AgendaEditor } from './agenda-editor.js';
export { DetailsForm } from './details-form.js';
export { FacultyEditor } from './faculty-editor.js';
export { MaterialsEditor } from './materials-editor.js';
export { TeamActions } from './team-actions.js';
