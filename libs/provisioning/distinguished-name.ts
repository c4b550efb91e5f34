/** One attribute of a relative distinguished name, in lower case. */
export interface NamePart {
  type: string;
  value: string;
}

/**
 * Takes a distinguished name apart (RFC 4514 section 3, and the blanks and quotes of RFC 2253 that older servers write).
 *
 * @returns its parts from left to right with unescaped lower-case values, or null when it is none
 */
export function parseDistinguishedName(dn: string): NamePart[] | null {
  const parts: NamePart[] = [];
  for (const piece of splitOutside(dn)) {
    const equals = piece.indexOf('=');
    if (equals < 1) return null;
    const value = unescape(piece.slice(equals + 1).trim());
    parts.push({ type: piece.slice(0, equals).trim().toLowerCase(), value: value.replace(/\s+/g, ' ').toLowerCase() });
  }
  return parts.length > 0 ? parts : null;
}

/** A form in which two spellings of one name are equal; a text that is no name is only trimmed. */
export function normalName(dn: string): string {
  const parts = parseDistinguishedName(dn);
  const text = parts ? parts.map(({ type, value }) => `${type}=${value.replace(/[\\,]/g, '\\$&')}`).join(',') : dn.trim().toLowerCase();
  // A copy: a name may be kept until the end of an import, and a slice would keep all that was read around it.
  return Buffer.from(text).toString();
}

function splitOutside(dn: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let isQuoted = false;
  for (let at = 0; at < dn.length; at += 1) {
    const character = dn[at]!;
    if (character === '\\') piece += character + (dn[(at += 1)] ?? '');
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === ',' || character === ';' || character === '+')) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece];
}

function unescape(value: string): string {
  return value.replace(/(?:\\[0-9a-f]{2})+|\\(.)/gi, (match, character: string | undefined) =>
    character ?? Buffer.from(match.replaceAll('\\', ''), 'hex').toString());
}
