import { languages } from '@cluster-commons/domain/kernel';
import { localeOf } from '@cluster-commons/messages/locales';
import { agoOf, tellMoments } from './moments.ts';

const now = Date.parse('2026-10-14T12:00:00.000Z');
const formatFor = (locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

describe('when something happened', () => {
  it.each([
    ['2026-10-14T11:59:30.000Z', 'this minute'],
    ['2026-10-14T12:00:30.000Z', 'this minute'],
    ['2026-10-14T11:40:00.000Z', '20 minutes ago'],
    ['2026-10-14T08:00:00.000Z', '4 hours ago'],
    ['2026-10-13T08:00:00.000Z', 'yesterday'],
    ['2026-10-07T12:00:01.000Z', '6 days ago'],
    ['2026-10-07T12:00:00.000Z', null],
    ['2025-09-26T08:00:00.000Z', null],
  ])('%s is "%s"', (at, said) => {
    expect(agoOf(Date.parse(at), now, formatFor('en-GB'))).toBe(said);
  });

  it.each([
    ['fr', 'il y a 4 heures'],
    ['es', 'hace 4 horas'],
    ['ar', 'قبل 4 ساعات'],
  ] as const)('is said in %s', (language, said) => {
    expect(agoOf(now - 4 * 3_600_000, now, formatFor(localeOf[language]))).toBe(said);
  });
});

describe('the time that a form asks for', () => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zoneOf = (attribute: string): string[] => {
    document.body.innerHTML = `<p ${attribute}><input type="hidden" name="zone" value="Mars">Time zone: <bdi>Mars</bdi></p>`;
    tellMoments(document);
    return [document.querySelector('input')?.value ?? '', document.body.textContent];
  };

  it('is meant by the clocks of the device, unless the form was sent with others', () => {
    expect(zoneOf('data-zone')).toEqual([zone, `Time zone: ${zone}`]);
    expect(zoneOf('')).toEqual(['Mars', 'Time zone: Mars']);
  });
});

describe('the moments of a page', () => {
  const moment = (at: Date, attributes: string) => `<time datetime="${at.toISOString()}" ${attributes}>a date</time>`;
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 3_600_000);

  it.each(languages)('that are recent are told from now in %s', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dataset['locale'] = localeOf[language];
    document.body.innerHTML = moment(daysAgo(3), 'data-ago');
    tellMoments(document);
    expect(document.body.textContent).toBe(formatFor(localeOf[language]).format(-3, 'day'));
  });

  it('stay as the server wrote them where they are old, or do not ask for it', () => {
    document.documentElement.lang = 'en';
    document.body.innerHTML = moment(daysAgo(30), 'data-ago') + moment(daysAgo(1), '');
    tellMoments(document);
    expect(document.body.textContent).toBe('a datea date');
  });

  describe('with a time of day', () => {
    const zones = { en: 'GMT+3', fr: 'UTC+3', es: 'GMT+3', ar: 'غرينتش+3' };
    const { DateTimeFormat } = Intl;
    beforeAll(() => {
      Intl.DateTimeFormat = function (locale: string, options: Intl.DateTimeFormatOptions) {
        return new DateTimeFormat(locale, { timeZone: 'Africa/Nairobi', ...options });
      } as unknown as typeof Intl.DateTimeFormat;
    });
    afterAll(() => {
      Intl.DateTimeFormat = DateTimeFormat;
    });

    it.each(languages)('are written in the zone of the reader, which is named: %s', (language) => {
      document.documentElement.lang = language;
      document.documentElement.dataset['locale'] = localeOf[language];
      document.body.innerHTML = moment(new Date('2025-12-31T22:05:00.000Z'), 'data-clock');
      tellMoments(document);
      const told = document.body.textContent ?? '';
      for (const part of ['2026', '01:05', zones[language]]) expect(told).toContain(part);
    });
  });
});
