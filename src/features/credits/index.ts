export { CreditsModule } from './credits.module.js';
export { type Anchor, type AnchorFile, readAnchors } from './ledger/anchor.rules.js';
export { LedgerAnchors } from './ledger/ledger-anchors.js';
export { type LedgerVerdict, VerifyLedger } from './ledger/verify-ledger.js';
