import { Attestation, SelfAttesting } from './attestation.entity.js';
import { AttestationReader } from './attestation.reader.js';
import { AttestationResolver, OwnAttestationFields } from './attestation.resolver.js';
import { AttestationService } from './attestation.service.js';

/** The tables of statements. */
export const ATTESTING_ENTITIES = [Attestation, SelfAttesting] as const;

/** What stating of oneself is made of, for the module of the feature. */
export const ATTESTING = [AttestationReader, AttestationResolver, AttestationService, OwnAttestationFields];
