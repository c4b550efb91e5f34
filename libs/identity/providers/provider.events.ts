import { DomainEvent } from '../../platform/jobs/domain-event.js';

/** A certificate by which a provider signs is about to expire, or has expired and is still listed. */
export class CertificateExpires extends DomainEvent<{ certificateId: string }> {}
/** A provider lists certificates no more of which administrators were told. */
export class CertificatesReplaced extends DomainEvent<{ certificateIds: string[] }> {}
