/**
 * The e-mail addresses in pasted text: one after another, separated by commas, semicolons, spaces or lines, plain or as
 * `Ana Lima <ana@company.example>` (RFC 5322 section 3.4). What has no `@` in it is kept as it is, to be reported.
 *
 * @returns each address once (in any case), in the order of the text
 */
export function addressesIn(pasted: string[]): string[] {
  const found = pasted.flatMap((text) => text.split(/[,;\n]/)).flatMap(addressesInPart);
  const known = new Set<string>();
  return found.filter((address) => !known.has(address.toLowerCase()) && known.add(address.toLowerCase()));
}

function addressesInPart(part: string): string[] {
  const bracketed = [...part.matchAll(/<\s*([^<>\s]+)\s*>/g)].map((match) => match[1]!);
  if (bracketed.length > 0) return bracketed;
  const words = part.trim().split(/\s+/).filter((word) => word !== '');
  const addresses = words.filter((word) => word.includes('@')).map((word) => word.replace(/^(mailto:|["'(])+|["').]+$/gi, ''));
  return addresses.length > 0 ? addresses : words.length > 0 ? [words.join(' ')] : [];
}
