import { X509Certificate } from 'node:crypto';
import type { Transaction } from '../../platform/database/database.js';
import { deleteExpiringBut, insertExpiring } from './expiring-certificate.repository.js';
import { CertificateExpires, CertificatesReplaced } from './provider.events.js';

/** So long before a certificate expires administrators are warned. */
export const EXPIRES_SOON_MS = 30 * 86_400_000;

/**
 * Compares the certificates that a provider lists with those of which administrators were told: tells of each that
 * expires soon, once, and forgets those that are listed no more.
 *
 * @param certificates as metadata holds them, base64 of DER
 */
export async function watchCertificates(tx: Transaction, providerId: string, certificates: readonly string[]): Promise<void> {
  const listed = certificates.map((certificate) => new X509Certificate(Buffer.from(certificate, 'base64')));
  const gone = await deleteExpiringBut(tx, providerId, listed.map(({ fingerprint256 }) => fingerprint256));
  if (gone.length > 0) tx.emit(new CertificatesReplaced({ certificateIds: gone }));
  const soon = Date.now() + EXPIRES_SOON_MS;
  const expiring = listed.map(({ fingerprint256, validTo }) => ({ fingerprint: fingerprint256, expiresAt: new Date(validTo) })).filter(({ expiresAt }) => expiresAt.getTime() <= soon);
  if (expiring.length === 0) return;
  for (const certificateId of await insertExpiring(tx, providerId, expiring)) tx.emit(new CertificateExpires({ certificateId }));
}
