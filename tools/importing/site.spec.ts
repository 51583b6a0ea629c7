import { isUuid } from '@cluster-commons/domain/kernel';
import { countryOf } from './place-names.ts';
import { hostFrom, hostOfFolder, importedId, licenceOf } from './site.ts';

describe('the site of a dump', () => {
  it.each([
    ['stackexchange-conlang', 'conlang.stackexchange.com'],
    ['conlang.meta.stackexchange.com', 'conlang.meta.stackexchange.com'],
    ['stackoverflow.com-Posts', 'stackoverflow.com'],
    ['askubuntu', 'askubuntu.com'],
    ['mathoverflow.net', 'mathoverflow.net'],
    ['dump', null],
    ['my.backup', null],
  ])('is told by the folder %s: %s', (folder, host) => expect(hostOfFolder(folder)).toBe(host));

  it('is taken as people copy it', () => {
    expect(hostFrom(' https://Conlang.StackExchange.com/questions ')).toBe('conlang.stackexchange.com');
    expect(hostFrom('conlang')).toBeNull();
    expect(hostFrom('a b.com')).toBeNull();
  });

  it('gives the same thing the same id, other things other ones, sorted by date', () => {
    const site = { host: 'a.example.com' };
    const id = importedId(site, 'post', '7', 1_000);
    expect(isUuid(id)).toBe(true);
    expect(importedId(site, 'post', '7', 1_000)).toBe(id);
    const others = [
      importedId(site, 'comment', '7', 1_000),
      importedId(site, 'post', '8', 1_000),
      importedId({ host: 'b.example.com' }, 'post', '7', 1_000),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
    expect(importedId(site, 'post', '1', 2_000) > id).toBe(true);
  });
});

describe('the licence of a contribution', () => {
  it.each([
    ['CC BY-SA 3.0', '2020-01-01', 'CC BY-SA 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
    [null, '2011-04-07T23:59:59.999Z', 'CC BY-SA 2.5', 'https://creativecommons.org/licenses/by-sa/2.5/'],
    [null, '2011-04-08', 'CC BY-SA 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
    [null, '2018-05-01T23:59:59.999Z', 'CC BY-SA 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
    [null, '2018-05-02', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['CC0', '2020-01-01', 'CC0', undefined],
  ])('stated %s on %s is %s', (stated, day, licence, licenceUrl) => {
    expect(licenceOf(stated, Date.parse(day))).toEqual(
      licenceUrl === undefined ? { licence } : { licence, licenceUrl },
    );
  });
});

describe('the country of a place', () => {
  it.each([
    ['Ermelo, The Netherlands', 'NL'],
    ['Kansas City, MO, United States', 'US'],
    ['London, UK', 'GB'],
    ['Germany', 'DE'],
    ['Nairobi, Kenya', 'KE'],
    ['Atlanta, Georgia', null],
    ['Unpredictable', null],
    ['', null],
  ])('%s is %s', (place, country) => expect(countryOf(place)).toBe(country));
});
