export { canonicalJson, hashOf } from './canonical-json.js';
