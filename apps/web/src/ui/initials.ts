const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'do', 'dos', 'das', 'du', 'la', 'le', 'les', 'el', 'al', 'ben', 'bin', 'ibn', 'ní', 'ó', 'ter', 'ten', 'zu', 'zur', 'af', 'av', 'y', 'e', 'und']);

/** First and last initial of a name, particles skipped: "Maximiliane von Hohenstein" gives "MH". One letter for one word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const significant = words.filter((word, index) => index === 0 || !PARTICLES.has(word.toLocaleLowerCase()));
  const first = significant[0];
  const last = significant.length > 1 ? significant[significant.length - 1] : undefined;
  return [first, last].map((word) => firstLetter(word ?? '')).join('');
}

function firstLetter(word: string): string {
  const letter = word.match(/[\p{L}\p{N}]\p{M}*/u)?.[0] ?? '';
  return letter.toLocaleUpperCase();
}

/** One of eight colour pairs, always the same for the same id. */
export function pairOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  hash ^= hash >>> 13;
  return ((hash >>> 0) % 8) + 1;
}
