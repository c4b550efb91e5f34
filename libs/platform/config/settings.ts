import { isIP } from 'node:net';
import { z } from 'zod';

/** One environment variable: how it is read, what it means, and whether its value must stay out of logs. */
export interface Setting<T = unknown> {
  schema: z.ZodType<T>;
  /** What the value should be, for the error message and the table in the documentation. */
  expects: string;
  default: string;
  description: string;
  sensitive?: boolean;
}

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0', '']).transform((value) => ['on', 'true', '1'].includes(value));
const text = z.string();
const url = (...protocols: string[]) =>
  z.string().refine((value) => value === '' || (URL.canParse(value) && protocols.includes(new URL(value).protocol)), 'is not such a URL');
const list = z.string().transform((value) => value.split(',').map((part) => part.trim()).filter(Boolean));
/** Pairs such as `title=jobTitle|title`: the field, and the attributes it is found in, the best first. */
const ldapAttributes = z
  .string()
  .transform((value) => value.split(',').map((pair) => pair.trim()).filter(Boolean).map((pair) => pair.split('=').map((part) => part.trim())))
  .refine((pairs) => pairs.every(([field, names, ...more]) => more.length === 0 && LDAP_FIELDS.includes(field!) && /^[\w;.-]+(\s*\|\s*[\w;.-]+)*$/.test(names ?? '')), 'is not such a list')
  .transform((pairs) => Object.fromEntries(pairs.map(([field, names]) => [field!, names!.split('|').map((name) => name.trim())])));
const LDAP_FIELDS = ['email', 'employeeNumber', 'displayName', 'givenName', 'familyName', 'title', 'department', 'location', 'phone', 'startDate', 'active', 'manager', 'photo', 'uid'];
/** Addresses, networks and the names that Fastify knows for them. */
const proxies = list
  .refine((parts) => parts.every((part) => ['none', 'loopback', 'linklocal', 'uniquelocal'].includes(part) || isNetwork(part)), 'is not such a list')
  .transform((parts) => parts.filter((part) => part !== 'none'));
const isNetwork = (part: string) => {
  const [address, bits, ...more] = part.split('/');
  const version = isIP(address!);
  return version > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128)));
};
const define = <T>(setting: Setting<T>) => setting;

/** Every variable Atrium reads. The table in README.md is made from this. */
export const settings = {
  NODE_ENV: define({ schema: z.enum(['production', 'development', 'test']), expects: 'production, development or test', default: 'development', description: 'production refuses the demo identity provider and hides details of the GraphQL schema.' }),
  PORT: define({ schema: z.coerce.number().int().min(0).max(65535), expects: 'a port number, 0 for any free one', default: '3000', description: 'Port the API and web app listen on.' }),
  HOST: define({ schema: text.min(1), expects: 'an address of this machine', default: '127.0.0.1', description: 'Address the API and web app listen on.' }),
  PUBLIC_URL: define({ schema: url('http:', 'https:'), expects: 'an http(s) URL', default: '', description: 'The URL people use. Default: http://HOST:PORT.' }),
  TRUSTED_PROXIES: define({ schema: proxies, expects: 'addresses, networks such as 10.1.0.0/16, loopback, linklocal, uniquelocal, or none, comma-separated', default: 'loopback', description: 'The reverse proxies whose X-Forwarded-For, -Proto and -Host headers are believed; from anybody else they count for nothing.' }),
  RATE_LIMIT_FACTOR: define({ schema: z.coerce.number().min(0).max(1_000), expects: 'a number from 0 to 1000', default: '1', description: 'Multiplies every rate limit of docs/security.md; 0 switches them off.' }),
  ATRIUM_DATA_DIR: define({ schema: text.min(1), expects: 'a folder', default: '.atrium', description: 'Where the embedded PostgreSQL, its passwords and files are kept.' }),
  ATRIUM_DEMO: define({ schema: z.enum(['on', 'off']), expects: 'on or off', default: 'on', description: 'off: no demo company at the first start.' }),
  ATRIUM_COMPANY: define({ schema: text.max(80), expects: 'a name of at most 80 characters', default: '', description: 'The company name shown beside the logo and at sign-in; the demo company brings its own. Default: none.' }),
  ATRIUM_OWNER_EMAILS: define({ schema: list, expects: 'e-mail addresses, comma-separated', default: '', description: 'People who are given the owner role when they sign in.' }),
  DATABASE_URL: define({ schema: url('postgres:', 'postgresql:'), expects: 'a postgres:// URL', default: '', description: 'PostgreSQL 15 or newer, as a role that may create tables. Default: the embedded server.', sensitive: true }),
  DATABASE_APP_URL: define({ schema: url('postgres:', 'postgresql:'), expects: 'a postgres:// URL', default: '', description: 'What API and worker log in with. Default: role atrium_app, made by the migration.', sensitive: true }),
  DATABASE_POOL: define({ schema: z.coerce.number().int().min(2).max(200), expects: 'a number from 2 to 200', default: '10', description: 'Connections each process keeps to PostgreSQL.' }),
  REDIS_URL: define({ schema: z.string().refine((value) => value === '' || value.split(',').every((part) => URL.canParse(part.trim()) && /^rediss?:$/.test(new URL(part.trim()).protocol)), 'is not such a URL'), expects: 'a redis:// URL, or a comma-separated cluster', default: '', description: 'Jobs and realtime run on Redis instead of PostgreSQL.', sensitive: true }),
  SAML_IDP_METADATA: define({ schema: text, expects: 'an http(s) URL or a file', default: '', description: "The identity provider's metadata. Default outside production: the demo identity provider." }),
  SAML_ALLOW_IDP_INITIATED: define({ schema: flag, expects: 'on or off', default: 'off', description: 'Accept sign-in that starts at the identity provider.' }),
  ATRIUM_SECRET_KEY: define({ schema: z.string().refine((value) => value === '' || value.length >= 32, 'is too short'), expects: 'a secret of at least 32 characters', default: '', description: 'Encrypts the SAML keys that the database holds; the same in every process. Default: the file secret.key in ATRIUM_DATA_DIR, made at first use. Back it up.', sensitive: true }),
  SAML_METADATA_MINUTES: define({ schema: z.coerce.number().int().min(1), expects: 'minutes', default: '60', description: "How often identity providers' metadata is read again, where it comes from a URL or the configured file." }),
  DEMO_IDP_URL: define({ schema: url('http:'), expects: 'an http URL on this machine', default: '', description: 'Where the demo identity provider listens; set by npm start.' }),
  SESSION_IDLE_MINUTES: define({ schema: z.coerce.number().int().min(5), expects: 'minutes, at least 5', default: '10080', description: 'A session ends after so long without use.' }),
  REAUTHENTICATE_MINUTES: define({ schema: z.coerce.number().int().min(1), expects: 'minutes, at least 1', default: '15', description: 'For how long after signing in the most dangerous admin acts are allowed without signing in again.' }),
  SESSION_MAX_MINUTES: define({ schema: z.coerce.number().int().min(5), expects: 'minutes, at least 5', default: '43200', description: 'A session ends after so long in any case.' }),
  ATRIUM_AUDIT_KEY: define({ schema: z.string().refine((value) => value === '' || value.length >= 32, 'is too short'), expects: 'a secret of at least 32 characters', default: '', description: 'Signs the end of the audit log; the same in every process. Default: the file audit.key in ATRIUM_DATA_DIR, made at first use. Back it up.', sensitive: true }),
  ATRIUM_AUDIT_ANCHOR_DIR: define({ schema: text, expects: 'a folder', default: '', description: 'Where the daily anchor of the audit log is written, best on another machine. Default: anchors in ATRIUM_DATA_DIR.' }),
  LDAP_URL: define({ schema: url('ldap:', 'ldaps:'), expects: 'an ldap(s):// URL', default: '', description: 'The directory that people come from. Default: none.' }),
  LDAP_NAME: define({ schema: text.max(80), expects: 'a name of at most 80 characters', default: '', description: "What administrators see as the directory's name. Default: its host." }),
  LDAP_STARTTLS: define({ schema: flag, expects: 'on or off', default: 'on', description: 'Encrypt an ldap:// connection before anything is sent; ldaps:// always is.' }),
  LDAP_CA_FILE: define({ schema: text, expects: 'a file', default: '', description: "Certificates (PEM) that the directory's certificate is checked against. Default: those of Node." }),
  LDAP_BIND_DN: define({ schema: text, expects: 'a distinguished name, or what the directory takes for one', default: '', description: 'Who Atrium reads as; reading is all it needs to be allowed. Default: anonymous.' }),
  LDAP_BIND_PASSWORD: define({ schema: text, expects: 'a password', default: '', description: 'The password of LDAP_BIND_DN.', sensitive: true }),
  LDAP_BASE_DN: define({ schema: text, expects: 'a distinguished name', default: '', description: 'Below which the people are.' }),
  LDAP_USER_FILTER: define({ schema: text.regex(/^\(.*\)$/s), expects: 'a filter in parentheses', default: '(|(objectClass=inetOrgPerson)(&(objectClass=user)(!(objectClass=computer))))', description: 'Which entries are people (RFC 4515).' }),
  LDAP_ATTRIBUTES: define({ schema: ldapAttributes, expects: 'pairs such as title=jobTitle|title, comma-separated', default: '', description: 'Where a field is found, when not in the usual attribute; docs/provisioning.md has the list.' }),
  LDAP_GROUP_BASE_DN: define({ schema: text, expects: 'a distinguished name', default: '', description: 'Below which the groups are that become sets of people. Default: no groups.' }),
  LDAP_GROUP_FILTER: define({ schema: text.regex(/^\(.*\)$/s), expects: 'a filter in parentheses', default: '(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=group)(objectClass=posixGroup))', description: 'Which entries are groups.' }),
  LDAP_PHOTOS: define({ schema: flag, expects: 'on or off', default: 'on', description: 'Take photos from the directory.' }),
  LDAP_PAGE_SIZE: define({ schema: z.coerce.number().int().min(10).max(5_000), expects: 'a number from 10 to 5000', default: '500', description: 'Entries asked for at once; Active Directory allows 1000.' }),
  LDAP_SYNC_MINUTES: define({ schema: z.coerce.number().int().min(0).max(1_440), expects: 'minutes, 0 for never', default: '30', description: 'How often the worker reads what has changed in the directory; once a day it reads everything.' }),
  ATRIUM_SOURCE_PRIORITY: define({ schema: list.refine((names) => names.every((name) => ['scim', 'ldap', 'saml', 'import'].includes(name)), 'is not such a list'), expects: 'some of scim, ldap, saml and import, comma-separated', default: 'scim,ldap,saml,import', description: 'Whose word counts when several sources know a person, highest first. What a source not listed here has said gives way to any other.' }),
  ATRIUM_PERSON_ATTRIBUTES: define({ schema: list.refine((names) => names.every((name) => ['preferredName', 'phone', 'about', 'photo'].includes(name)), 'is not such a list'), expects: 'some of preferredName, phone, about and photo, comma-separated', default: 'preferredName,phone,about,photo', description: 'What belongs to the person once the person has set it.' }),
  ATRIUM_BRAKE_PERCENT: define({ schema: z.coerce.number().min(0).max(100), expects: 'a number from 0 to 100', default: '5', description: 'A run that would deactivate more than this part of all people waits for approval.' }),
  ATRIUM_BRAKE_MINIMUM: define({ schema: z.coerce.number().int().min(0), expects: 'a number', default: '10', description: 'So many people may always be deactivated by one run.' }),
  GRAPHQL_TRUSTED_ONLY: define({ schema: flag, expects: 'on or off', default: 'off', description: "on: cookie sessions may run the web app's own GraphQL documents only." }),
  LOG_LEVEL: define({ schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), expects: 'fatal, error, warn, info, debug, trace or silent', default: 'info', description: 'How much is logged.' }),
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof settings;
export type SettingValues = { [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> };
