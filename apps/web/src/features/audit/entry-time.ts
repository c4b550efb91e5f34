import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const LOCALES: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' };

/** The longest first; what is shorter than a minute is now. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60]];

/** Moments to the second, and days, in the language and zone of the person who looks. */
export function useEntryTime() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const locale = LOCALES[i18n.language] ?? i18n.language;
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
    const dayMonthYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
    const day = (date: Date) => (date.getFullYear() === new Date().getFullYear() ? dayMonth : dayMonthYear).format(date);
    const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
    return {
      /** "Today 07:31:04". */
      moment(iso: string): string {
        const at = new Date(iso);
        const ago = [0, -1].find((offset) => new Date(Date.now() + offset * 86_400_000).toDateString() === at.toDateString());
        return `${ago === undefined ? day(at) : capital(relative.format(ago, 'day'))} ${clock.format(at)}`;
      },
      /** "3 minutes ago", for a sentence. */
      ago(iso: string): string {
        const seconds = (new Date(iso).getTime() - Date.now()) / 1_000;
        const [unit, length] = UNITS.find(([, size]) => -seconds >= size) ?? ['second', 0];
        return relative.format(length === 0 ? 0 : Math.ceil(seconds / length), unit);
      },
      /** One day, given as YYYY-MM-DD. */
      day: (isoDay: string) => day(new Date(`${isoDay}T00:00`)),
      /** "16 – 17 November". */
      days: (from: string, to: string) => dayMonthYear.formatRange(new Date(`${from}T00:00`), new Date(`${to}T00:00`)),
      /** The place the clock is of, as far as the browser tells. */
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone.split('/').at(-1)!.replaceAll('_', ' '),
    };
  }, [i18n.language]);
}
