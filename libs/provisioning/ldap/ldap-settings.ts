import { createHash } from 'node:crypto';
import type { Configuration } from '../../platform/config/configuration.js';
import { type EntryMapping, groupAttributes, personAttributes, USUAL_MAPPING } from '../entry-record.js';

/** The directory that people come from, and what is asked of it. */
export interface LdapSettings {
  url: string;
  /** What administrators see. */
  name: string;
  startTls: boolean;
  caFile: string;
  bindDn: string;
  bindPassword: string;
  baseDn: string;
  userFilter: string;
  /** Empty: no groups. */
  groupBaseDn: string;
  groupFilter: string;
  mapping: EntryMapping;
  personAttributes: string[];
  groupAttributes: string[];
  pageSize: number;
  everyMinutes: number;
  /** A digest of all that decides who and what is found. Another one means that everything must be read anew. */
  questions: string;
}

/** @returns null when no directory is configured */
export function ldapSettings(configuration: Configuration): LdapSettings | null {
  const url = configuration.get('LDAP_URL');
  if (!url) return null;
  const mapped = configuration.get('LDAP_ATTRIBUTES');
  const lowered = Object.fromEntries(Object.entries(mapped).map(([field, names]) => [field, names.map((name) => name.toLowerCase())]));
  const mapping: EntryMapping = { ...USUAL_MAPPING, ...lowered };
  if (!configuration.get('LDAP_PHOTOS')) delete mapping.photo;
  const settings = {
    url,
    name: configuration.get('LDAP_NAME') || new URL(url).hostname,
    startTls: new URL(url).protocol === 'ldap:' && configuration.get('LDAP_STARTTLS'),
    caFile: configuration.get('LDAP_CA_FILE'),
    bindDn: configuration.get('LDAP_BIND_DN'),
    bindPassword: configuration.get('LDAP_BIND_PASSWORD'),
    baseDn: configuration.get('LDAP_BASE_DN'),
    userFilter: configuration.get('LDAP_USER_FILTER'),
    groupBaseDn: configuration.get('LDAP_GROUP_BASE_DN'),
    groupFilter: configuration.get('LDAP_GROUP_FILTER'),
    mapping,
    personAttributes: personAttributes(mapping),
    groupAttributes: groupAttributes(),
    pageSize: configuration.get('LDAP_PAGE_SIZE'),
    everyMinutes: configuration.get('LDAP_SYNC_MINUTES'),
  };
  const questions = [settings.url, settings.bindDn, settings.baseDn, settings.userFilter, settings.groupBaseDn, settings.groupFilter, mapping];
  return { ...settings, questions: createHash('sha256').update(JSON.stringify(questions)).digest('base64url') };
}
