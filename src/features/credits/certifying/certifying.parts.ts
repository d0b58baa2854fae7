import { VerificationResolver } from '../verifying/verification.resolver.js';
import { VerificationCount } from '../verifying/verification-count.entity.js';
import { VerificationLimit } from '../verifying/verification-limit.js';
import { VerifyCertificate } from '../verifying/verify-certificate.js';
import { AwardsReader } from './awards.reader.js';
import { CertificateController } from './certificate.controller.js';
import { Certificate } from './certificate.entity.js';
import { CertificateHandlers } from './certificate.handlers.js';
import { CertificateHoldings } from './certificate.holdings.js';
import { CertificateReader } from './certificate.reader.js';
import { OwnCertificates } from './certificate.resolver.js';
import { CertificateService } from './certificate.service.js';
import { ComposeCertificate } from './compose-certificate.js';
import { HubWordsReader } from './hub-words.reader.js';
import { IssueCertificates } from './issue-certificates.js';
import { MakeCertificate } from './make-certificate.js';

/** The tables of certificates. */
export const CERTIFYING_ENTITIES = [Certificate, VerificationCount];

/** What answers at addresses of its own. */
export const CERTIFYING_CONTROLLERS = [CertificateController];

/** Certificates, and the page on which anybody verifies them. */
export const CERTIFYING_PARTS = [
  AwardsReader,
  CertificateHandlers,
  CertificateHoldings,
  CertificateReader,
  CertificateService,
  ComposeCertificate,
  HubWordsReader,
  IssueCertificates,
  MakeCertificate,
  OwnCertificates,
  VerificationLimit,
  VerificationResolver,
  VerifyCertificate,
];
