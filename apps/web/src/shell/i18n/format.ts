import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const DAY = 86_400_000;

/** English is written the British way here: 24 hours, the day before the month. */
const LOCALES: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Dates, numbers and lists in the language of the person who looks, by Intl. */
export function formatters(code: string) {
  const language = LOCALES[code] ?? code;
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' });
  const dayMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
  const dayMonthYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  const today = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  // "42 min", not the "42 mins" of British short units.
  const minute = new Intl.NumberFormat(code, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const hour = new Intl.NumberFormat(code, { style: 'unit', unit: 'hour', unitDisplay: 'short' });
  const number = new Intl.NumberFormat(language);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });

  return {
    /** Relative for 24 hours, then day and hour, then the date. */
    ago(iso: string, now = Date.now()): string {
      const then = new Date(iso);
      const past = now - then.getTime();
      if (past < 60_000) return relative.format(0, 'second');
      if (past < 3_600_000) return minute.format(Math.floor(past / 60_000));
      if (past < DAY && sameDay(then, new Date(now))) return hour.format(Math.floor(past / 3_600_000));
      if (sameDay(then, new Date(now - DAY))) return `${capital(relative.format(-1, 'day'), language)}, ${time.format(then)}`;
      if (past < 6 * DAY) return `${capital(weekday.format(then), language)}, ${time.format(then)}`;
      return then.getFullYear() === new Date(now).getFullYear() ? dayMonth.format(then) : dayMonthYear.format(then);
    },
    full: (iso: string) => capital(full.format(new Date(iso)), language),
    date: (iso: string) => dayMonthYear.format(new Date(iso)),
    today: (now = new Date()) => capital(today.format(now), language),
    number: (value: number) => number.format(value),
    list: (items: string[]) => list.format(items),
  };
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

function capital(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}

/** The formatters of the current language. */
export function useFormat() {
  const { i18n } = useTranslation();
  return useMemo(() => formatters(i18n.language), [i18n.language]);
}
