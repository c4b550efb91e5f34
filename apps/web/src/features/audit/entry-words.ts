import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment, AuditPartyLineFragment } from '../../generated/graphql';

type Party = AuditPartyLineFragment;

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
    return {
      action: (name: string) => lookUp(`action.${name}`) ?? name,
      factName: (name: string) => lookUp(`fact.${name}`) ?? name,
      value,
      party,
      /** To what it was done, and the one fact that says most. */
      what(entry: AuditLineFragment): string {
        const facts = new Map([...entry.facts, ...(entry.personal ?? [])].map(({ name, value: text }) => [name, text]));
        const [before, after] = [facts.get('before'), facts.get('after')];
        const told = before && after && isShort(before) && isShort(after) ? t('change', { before: value(before), after: value(after) }) : TELLING.map((name) => facts.get(name)).find((text) => text && (isShort(text) || countsIn(text)));
        // Whoever signed in did it to themselves: the name stands under "who" already.
        const subject = entry.subject && entry.subject.id !== entry.actor.id ? party(entry.subject) : null;
        if (subject && told) return t('onto', { subject, fact: value(told) });
        return subject ?? (told ? value(told) : '');
      },
    };
  }, [t, i18n]);
}

/** Facts that say the most in a few words, the best first. */
const TELLING = ['role', 'reason', 'permission', 'how', 'privacy', 'format', 'name', 'entityId', 'counts', 'people'];

/** Plain text, no JSON and no id. */
function isShort(text: string): boolean {
  return text.length <= 120 && !/^[[{"]|^[0-9a-f]{8}-/.test(text);
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
