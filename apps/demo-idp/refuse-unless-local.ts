import { InvalidConfiguration, type Configuration } from '../../libs/platform/config/configuration.js';

/**
 * The demo identity provider lets everybody in as anybody, so it must never run where others can reach it.
 *
 * @throws InvalidConfiguration in production, and when HOST or DEMO_IDP_URL is not of this machine alone
 */
export function refuseUnlessLocal(configuration: Configuration): void {
  const problems: string[] = [];
  if (configuration.isProduction) problems.push('NODE_ENV should not be production: the demo identity provider lets everybody in as anybody. Set SAML_IDP_METADATA instead.');
  if (!isLoopback(configuration.get('HOST'))) problems.push('HOST should be a loopback address such as 127.0.0.1: the demo identity provider lets everybody in as anybody. Set SAML_IDP_METADATA to be reached by others.');
  const url = configuration.get('DEMO_IDP_URL');
  if (url && !isLoopback(new URL(url).hostname)) problems.push('DEMO_IDP_URL should be on localhost.');
  if (problems.length > 0) throw new InvalidConfiguration(problems);
}

/** Whether a host name or address is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}
