import { Fragment } from 'react';

/** A sentence with the first mention of each name in bold, but not in what it quotes; longer names win over those they contain. */
export function BoldNames({ text, names }: { text: string; names: string[] }) {
  const pattern = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (!pattern) return text;
  const seen = new Set<string>();
  const quote = text.search(/[“«]/);
  const said = quote < 0 ? text : text.slice(0, quote);
  const parts = said.split(new RegExp(`(${pattern})`)).map((part, index) => {
    if (index % 2 === 0 || seen.has(part)) return <Fragment key={index}>{part}</Fragment>;
    seen.add(part);
    return <b key={index}>{part}</b>;
  });
  return <>{parts}{text.slice(said.length)}</>;
}
