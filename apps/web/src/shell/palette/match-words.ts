export interface TextPart {
  text: string;
  matched: boolean;
}

/** Cuts a text where its words begin with a typed word, accents and case aside: "Gdańsk" for "gda" gives "Gda" + "ńsk". */
export function matchWords(text: string, query: string): TextPart[] {
  const wanted = fold(query).text.split(/\s+/).filter(Boolean);
  if (!wanted.length) return [{ text, matched: false }];
  const folded = fold(text);
  const parts: TextPart[] = [];
  let from = 0;
  for (const word of folded.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const hit = wanted.filter((one) => word[0].startsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (!hit) continue;
    const start = folded.at[word.index] ?? 0;
    const end = folded.at[word.index + hit.length] ?? text.length;
    if (start > from) parts.push({ text: text.slice(from, start), matched: false });
    parts.push({ text: text.slice(start, end), matched: true });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), matched: false });
  return parts;
}

/** The text without accents and case, and where each of its characters stood. */
function fold(text: string): { text: string; at: number[] } {
  let out = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').replace(/[øØ]/g, 'o').toLowerCase();
    for (let i = 0; i < plain.length; i++) at.push(index);
    out += plain;
    index += character.length;
  }
  return { text: out, at };
}
