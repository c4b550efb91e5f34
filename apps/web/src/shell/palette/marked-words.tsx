import { matchWords } from './match-words';

/** A text whose found beginnings of words are marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  return matchWords(text, query).map((part, index) => (part.matched ? <mark key={index}>{part.text}</mark> : part.text));
}
