import { notFound } from '../errors/app-error.js';

/** The types that have global ids. A number is part of ids that outsiders keep: never change one. */
const NUMBERS = { Person: 1, Group: 2, Post: 3, Comment: 4, Notification: 5, Session: 6, Announcement: 7, IdentityProvider: 8 } as const;
export type NodeTypeName = keyof typeof NUMBERS;
const NAMES = new Map<number, NodeTypeName>(Object.entries(NUMBERS).map(([name, number]) => [number, name as NodeTypeName]));

/** An opaque global id: one byte of type and the UUID's 16, in base64url (23 characters). */
export function toGlobalId(type: NodeTypeName, uuid: string): string {
  const hex = uuid.replaceAll('-', '');
  return Buffer.from(`0${NUMBERS[type]}${hex}`, 'hex').toString('base64url');
}

/** Reads a global id of any type, or gives null for what Atrium did not make. */
export function parseGlobalId(id: string): { type: NodeTypeName; uuid: string } | null {
  if (id.length !== 23) return null;
  const bytes = Buffer.from(id, 'base64url');
  const type = NAMES.get(bytes[0] ?? 0);
  if (bytes.length !== 17 || !type || bytes.toString('base64url') !== id) return null;
  const hex = bytes.toString('hex', 1);
  return { type, uuid: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` };
}

/**
 * The UUID in a global id that must be of one type.
 *
 * @throws NOT_FOUND for anything else, exactly as for an id that does not exist
 */
export function fromGlobalId(type: NodeTypeName, id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== type) throw notFound();
  return parsed.uuid;
}
