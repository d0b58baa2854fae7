export { createApp } from './create-app.js';
export { HttpModule } from './http.module.js';
export { clearSessionCookie, setSessionCookie } from './session-cookie.js';
export { Site } from './site.js';
export { readUpload, UploadBodies } from './upload-bodies.js';
