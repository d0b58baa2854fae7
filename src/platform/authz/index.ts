export { type Access, Authorize, anyone, ifParent, rows, scoped, signedIn, withParent } from './authorize.js';
export { AuthzModule } from './authz.module.js';
export { CurrentViewer } from './current-viewer.js';
export { authorize, doPolicy, may, type Policy, seePolicy } from './policy.js';
export { type Authenticated, AuthzPorts, type Credentials } from './ports.js';
export { FieldReadableIf, Readable, ReadableIf, ruleOfField, ruleOfType } from './readable.js';
export { type ScopeColumns, scopeSql } from './scope.js';
export { type Membership, type Place, type RoleAt, type RoleName, Viewer } from './viewer.js';
