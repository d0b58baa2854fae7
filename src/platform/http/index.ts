export { createApp } from './create-app.js';
export { HttpModule } from './http.module.js';
export { networkOf } from './network.js';
export { callOut, OutgoingRefused, type OutgoingRequest } from './outgoing.js';
export { isPrivateAddress } from './private-address.js';
export { clearSessionCookie, knownBrowser, rememberBrowser, setSessionCookie } from './session-cookie.js';
export { Site } from './site.js';
export { readUpload, UploadBodies } from './upload-bodies.js';
