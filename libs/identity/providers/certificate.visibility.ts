import { personMay } from '../permission.visibility.js';

/**
 * THE rule who is told that a provider's certificate expires: who looks after sign-on, as long as people sign in there and
 * its metadata lists the certificate.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param certificate SQL expression of the id of an `expiring_certificate`
 */
export function expiringCertificateVisibleTo(viewer: string, certificate: string): string {
  return `(${personMay(viewer, 'signon.manage')} and exists (select from expiring_certificate ec
    join identity_provider ep on ep.id = ec.provider_id and ep.enabled where ec.id = ${certificate}))`;
}
