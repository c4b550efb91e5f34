import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import type { Configuration } from '../../../libs/platform/config/configuration.js';
import { pendingMigrations } from '../../../libs/platform/database/migrator.js';
import { checkServer } from '../../../libs/platform/database/server-version.js';
import { applicationUrl, createDataSource } from '../../../libs/platform/database/data-source.js';
import { Database } from '../../../libs/platform/database/database.js';
import { LdapDirectory } from '../../../libs/provisioning/ldap/ldap-directory.js';
import { ldapSettings } from '../../../libs/provisioning/ldap/ldap-settings.js';
import { allEntities } from '../../all-entities.js';
import type { CliRuntime } from './cli-runtime.js';
import type { Finding } from './doctor-finding.js';
import { examineAuditKey } from './doctor-audit-key.js';
import { examineSignOn } from './doctor-sign-on.js';

const LOW_ON_SPACE_BYTES = 1_000_000_000;

/** Looks at everything an installation depends on. The configuration itself was checked before. */
export async function examine(runtime: CliRuntime): Promise<Finding[]> {
  const { configuration } = runtime;
  return [dataFolder(configuration), ...(await database(runtime)), ...(await redis(configuration)), ...(await directory(configuration)), publicUrl(configuration), signIn(configuration)];
}

function dataFolder(configuration: Configuration): Finding {
  const folder = resolve(configuration.get('ATRIUM_DATA_DIR'));
  const existing = existsSync(folder) ? folder : resolve(folder, '..');
  try {
    accessSync(existing, constants.W_OK);
  } catch {
    return { state: 'problem', what: 'data folder', says: `${folder} is not writable.` };
  }
  const { bavail, bsize } = statfsSync(existing);
  const free = bavail * bsize;
  const gigabytes = (free / 1e9).toFixed(1);
  return free < LOW_ON_SPACE_BYTES
    ? { state: 'warning', what: 'data folder', says: `${folder} has only ${gigabytes} GB left.` }
    : { state: 'ok', what: 'data folder', says: `${folder}, ${gigabytes} GB free.` };
}

async function database(runtime: CliRuntime): Promise<Finding[]> {
  try {
    return await runtime.withDatabase(async (ownerUrl) => {
      const version: Finding = { state: 'ok', what: 'database', says: `PostgreSQL ${await checkServer(ownerUrl)}.` };
      const pending = await pendingMigrations(ownerUrl);
      const schema: Finding = pending.length > 0
        ? { state: 'problem', what: 'schema', says: `${pending.length} migrations are missing: run npm run -s atrium -- migrate.` }
        : { state: 'ok', what: 'schema', says: 'up to date.' };
      return [version, schema, ...(pending.length > 0 ? [] : [await roles(runtime.configuration, ownerUrl), ...(await contents(runtime.configuration, ownerUrl))])];
    });
  } catch (error) {
    return [{ state: 'problem', what: 'database', says: (error as Error).message }];
  }
}

async function contents(configuration: Configuration, ownerUrl: string): Promise<Finding[]> {
  const source = await createDataSource(ownerUrl, 1, allEntities).initialize();
  try {
    const connected = new Database(source);
    return [...(await examineSignOn(configuration, connected)), await examineAuditKey(configuration, connected)];
  } finally {
    await source.destroy();
  }
}

async function roles(configuration: Configuration, ownerUrl: string): Promise<Finding> {
  const appUrl = applicationUrl({ get: (name) => (name === 'DATABASE_URL' ? ownerUrl : configuration.get(name)) });
  try {
    await checkServer(appUrl);
    const separated = new URL(appUrl).username !== new URL(ownerUrl).username;
    return separated
      ? { state: 'ok', what: 'database roles', says: 'API and worker log in with a role of their own.' }
      : { state: 'warning', what: 'database roles', says: 'not separated: API and worker log in as the owner of the tables.' };
  } catch (error) {
    return { state: 'problem', what: 'database roles', says: `not separated: ${(error as Error).message} Let the owner create roles (CREATEROLE) and migrate, or set DATABASE_APP_URL.` };
  }
}

async function redis(configuration: Configuration): Promise<Finding[]> {
  const urls = configuration.get('REDIS_URL').split(',').map((url) => url.trim()).filter(Boolean);
  return Promise.all(
    urls.map(async (url): Promise<Finding> => {
      const { hostname, port } = new URL(url);
      const answers = await new Promise<boolean>((done) => {
        const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 3_000 });
        const finish = (answer: boolean): void => {
          socket.destroy();
          done(answer);
        };
        socket.once('connect', () => finish(true));
        socket.once('error', () => finish(false));
        socket.once('timeout', () => finish(false));
      });
      return answers ? { state: 'ok', what: 'redis', says: `${hostname} answers.` } : { state: 'problem', what: 'redis', says: `nothing answers at ${hostname}:${port || 6379}.` };
    }),
  );
}

function publicUrl(configuration: Configuration): Finding {
  const url = configuration.publicUrl;
  const isSafe = url.startsWith('https:') || !configuration.isProduction;
  return isSafe ? { state: 'ok', what: 'public URL', says: url } : { state: 'warning', what: 'public URL', says: `${url} is not https: session cookies are not protected on the way.` };
}

function signIn(configuration: Configuration): Finding {
  const metadata = configuration.get('SAML_IDP_METADATA');
  if (metadata) return { state: 'ok', what: 'sign-in', says: `SAML, identity provider ${metadata}` };
  return configuration.isProduction
    ? { state: 'problem', what: 'sign-in', says: 'SAML_IDP_METADATA is not set, so nobody can sign in.' }
    : { state: 'warning', what: 'sign-in', says: 'the demo identity provider lets everybody in as anybody; set SAML_IDP_METADATA.' };
}

async function directory(configuration: Configuration): Promise<Finding[]> {
  const settings = ldapSettings(configuration);
  if (!settings) return [];
  try {
    const open = await LdapDirectory.open(settings);
    await open.close();
    const isPlain = settings.url.startsWith('ldap:') && !settings.startTls;
    return [{ state: isPlain ? 'warning' : 'ok', what: 'directory', says: isPlain ? `${settings.name} answers, but the connection is not encrypted: LDAP_STARTTLS is off.` : `${settings.name} answers.` }];
  } catch (error) {
    return [{ state: 'problem', what: 'directory', says: (error as Error).message }];
  }
}
