import { checkOpening, fieldsOfThread, formOfKind, openingAt, readDraftKey, draftKeyOf } from './index.ts';
import { threadKinds } from '../threads/index.ts';

const now = new Date('2026-11-30T12:00:00Z');

describe('the time at which a discussion opens', () => {
  it.each([
    ['2026-11-30T12:05', 'UTC', null],
    ['2026-11-30T12:04', 'UTC', 'opensAt BAD_OPENING'],
    ['2026-11-30T15:05', 'Africa/Nairobi', null],
    ['2026-11-30T14:00', 'Africa/Nairobi', 'opensAt BAD_OPENING'],
    ['2027-02-28T12:00', 'UTC', null],
    ['2027-02-28T12:01', 'UTC', 'opensAt BAD_OPENING'],
    ['2027-02-30T12:00', 'UTC', 'opensAt BAD_OPENING'],
    ['tomorrow', 'UTC', 'opensAt BAD_OPENING'],
    ['', 'UTC', 'opensAt BAD_OPENING'],
    ['2026-12-01T12:00', 'Mars/Olympus', 'zone NOT_A_ZONE'],
  ])('%s in %s', (opensAt, zone, wrong) => {
    const [found] = checkOpening({ opensAt, zone }, now);
    expect(found === undefined ? null : `${found.path[1]} ${found.code}`).toBe(wrong);
    if (wrong === null) expect(openingAt({ opensAt, zone })).toBeInstanceOf(Date);
  });
});

describe('the form of a discussion', () => {
  it('has a draft of its own beside the one of each kind', () => {
    const id = '01890000-0000-7000-8000-000000000001';
    for (const kind of threadKinds) {
      expect(readDraftKey(draftKeyOf(formOfKind[kind], id))).toEqual({ form: formOfKind[kind], subjectId: id });
    }
  });

  it('holds again what was sent', () => {
    const fields = fieldsOfThread(
      {
        title: 'Which day?',
        kind: 'poll',
        body: 'Choose.',
        case: null,
        lookingFor: null,
        poll: {
          options: ['Monday', 'Friday'],
          closesAt: '2026-12-20T18:00',
          zone: 'UTC',
          mostChoices: 1,
          results: 'always',
          isChangeable: true,
        },
        lang: 'en',
        tags: ['press', 'dyes'],
        clusterId: null,
        visibility: 'public',
        isAnonymous: false,
      },
      { opensAt: '2026-12-01T08:00', zone: 'Africa/Nairobi' },
    );
    expect(Object.fromEntries(fields.map(({ name, values }) => [name, values[0]]))).toEqual({
      title: 'Which day?',
      body: 'Choose.',
      'poll.options': 'Monday\nFriday',
      'poll.closesAt': '2026-12-20T18:00',
      'poll.zone': 'UTC',
      'poll.mostChoices': '1',
      'poll.results': 'ALWAYS',
      'poll.isChangeable': 'true',
      lang: 'en',
      kind: 'POLL',
      isAnonymous: '',
      tags: 'press, dyes',
      clusterId: '',
      visibility: 'PUBLIC',
      opensAt: '2026-12-01T08:00',
      zone: 'Africa/Nairobi',
    });
  });
});
