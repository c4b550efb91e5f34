import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment, AuditPartyLineFragment } from '../../generated/graphql';

type Party = AuditPartyLineFragment;
type Fact = { name: string; value: string; things?: readonly Party[] };

/** How an entry reads in the language of the person who looks. What has no words here is shown as it stands in the log. */
export function useEntryWords() {
  const { t, i18n } = useTranslation('audit');
  return useMemo(() => {
    const [list, numbers] = [new Intl.ListFormat(i18n.language, { type: 'unit' }), new Intl.NumberFormat(i18n.language)];
    const lookUp = (key: string): string | null => (i18n.exists(key, { ns: 'audit' }) ? String(t(key as 'title')) : null);
    const amounts = (text: string): string | null => {
      const found = countsIn(text);
      return found && list.format(found.map(([name, number]) => t('amount', { number: numbers.format(number), what: lookUp(`value.${slug(name)}`) ?? name })));
    };
    const value = (text: string) => lookUp(`value.${slug(text)}`) ?? amounts(text) ?? text;
    const party = (one: Party): string => one.person?.displayName ?? (one.kind === 'system' ? (lookUp(`system.${slug(one.label ?? '')}`) ?? one.label ?? '') : (one.label ?? lookUp(`party.${one.kind}`) ?? t('party.other', { kind: one.kind })));
    const fact = ({ value: text, things = [] }: Fact): string => (things.length > 0 ? list.format(things.map(party)) : value(text));
    const written = (subject: Party, author?: Fact): string => {
      const by = author?.things?.[0];
      if (!by) return party(subject);
      return subject.kind === 'post' ? t('party.postOf', { author: party(by) }) : subject.kind === 'comment' ? t('party.commentOf', { author: party(by) }) : party(subject);
    };
    return {
      action: (name: string) => lookUp(`action.${name}`) ?? name,
      factName: (name: string) => lookUp(`fact.${name}`) ?? name,
      fact,
      party,
      /** To what it was done, and the one fact that says most. */
      what(entry: AuditLineFragment): string {
        const facts = new Map([...entry.facts, ...(entry.personal ?? [])].map((one: Fact) => [one.name, one]));
        const [before, after] = [facts.get('before'), facts.get('after')];
        const telling = before && after && isTelling(before) && isTelling(after) ? null : TELLING.map((name) => facts.get(name)).find((one) => one && isTelling(one));
        const told = telling === null ? t('change', { before: fact(before!), after: fact(after!) }) : telling && fact(telling);
        // Whoever signed in did it to themselves: the name stands under "who" already.
        const subject = entry.subject && entry.subject.id !== entry.actor.id ? written(entry.subject, facts.get('authorId')) : null;
        return subject && told ? t('onto', { subject, fact: told }) : (subject ?? told ?? '');
      },
    };
  }, [t, i18n]);
}

/** Facts that say the most in a few words, the best first. */
const TELLING = ['role', 'why', 'reason', 'permission', 'how', 'privacy', 'format', 'name', 'entityId', 'counts', 'people', 'heirId', 'groupId', 'group', 'post', 'comment'];

/** Plain text, no JSON and no id. */
function isShort(text: string): boolean {
  return text.length <= 120 && !/^[[{"]|^[0-9a-f]{8}-/.test(text);
}

/** In words, or numbers. */
function isTelling({ value, things = [] }: Fact): boolean {
  return things.length > 0 || isShort(value) || countsIn(value) !== null;
}

/** A JSON object of numbers, such as what an import did; without what is zero. */
function countsIn(text: string): [string, number][] | null {
  if (!text.startsWith('{')) return null;
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
  if (!entries.every((entry): entry is [string, number] => typeof entry[1] === 'number')) return null;
  const some = entries.filter(([, number]) => number > 0);
  return some.length > 0 ? some : null;
}

function slug(text: string): string {
  return text.replace(/[ -]/g, '_');
}
