export { Refusal, type RefusalCode } from './refusal.js';
