import { anonymous, type Decision, type MemberRole, type MemberViewer, type Viewer } from '../kernel/index.ts';
import type { ProfileFacts } from '../profiles/index.ts';
import type { PostFacts, ThreadFacts } from '../threads/index.ts';
import {
  acceptedOf,
  checkFileIds,
  checkNewFile,
  fileLimits,
  fileNameOf,
  filePolicy,
  fileStates,
  isUsable,
  kindOfMedia,
  mostBytesOf,
  quotaOf,
  stateAfter,
  textTypeOf,
  type FilePlace,
} from './index.ts';

const here = 'cluster-here';
const member = (id: string, role: MemberRole = 'member', given: Partial<MemberViewer> = {}): MemberViewer => ({
  kind: 'member',
  id,
  role,
  isSuspended: false,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
  ...given,
});

const personas = {
  anonymous,
  owner: member('owner', 'member', { clusterIds: new Set([here]) }),
  suspendedOwner: member('owner', 'member', { clusterIds: new Set([here]), isSuspended: true }),
  stranger: member('stranger'),
  clusterMember: member('cluster-member', 'member', { clusterIds: new Set([here]) }),
  moderator: member('moderator', 'moderator'),
} as const satisfies Record<string, Viewer>;

const thread: ThreadFacts = {
  authorId: 'asker',
  clusterId: here,
  visibility: 'public',
  kind: 'question',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
};
const post: PostFacts = { authorId: 'owner', number: 2, isHidden: false, isRemoved: false };
const profile: ProfileFacts = { memberId: 'owner', status: 'active', isConfirmed: true, isMembersOnly: false };
const under = (given: Partial<ThreadFacts>, ofPost: Partial<PostFacts> = {}): FilePlace => ({
  kind: 'post',
  thread: { ...thread, ...given },
  post: { ...post, ...ofPost },
});
const places = {
  nothing: null,
  publicPost: under({}),
  clusterPost: under({ visibility: 'cluster' }),
  hiddenThread: under({ isHidden: true }),
  hiddenPost: under({}, { isHidden: true }),
  removedPost: under({}, { isRemoved: true }),
  profile: { kind: 'profile', profile },
  membersOnly: { kind: 'profile', profile: { ...profile, isMembersOnly: true } },
  left: { kind: 'profile', profile: { ...profile, status: 'left' } },
} as const satisfies Record<string, FilePlace | null>;

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const file = { ownerId: 'owner', state: 'ready' } as const;
const readersOf = (place: FilePlace | null): string[] =>
  Object.entries(personas)
    .filter(([, viewer]) => filePolicy.read(viewer, file, place).allowed)
    .map(([name]) => name);

describe('reading a file', () => {
  it('is for those who see what it hangs on, and for its owner where that is nothing', () => {
    expect(Object.fromEntries(Object.entries(places).map(([name, place]) => [name, readersOf(place)]))).toEqual({
      nothing: ['owner', 'suspendedOwner'],
      publicPost: ['anonymous', 'owner', 'suspendedOwner', 'stranger', 'clusterMember', 'moderator'],
      clusterPost: ['owner', 'suspendedOwner', 'clusterMember', 'moderator'],
      hiddenThread: ['moderator'],
      hiddenPost: ['owner', 'suspendedOwner', 'moderator'],
      removedPost: [],
      profile: ['anonymous', 'owner', 'suspendedOwner', 'stranger', 'clusterMember', 'moderator'],
      membersOnly: ['owner', 'suspendedOwner', 'stranger', 'clusterMember', 'moderator'],
      left: [],
    });
  });

  it('is never refused in another way than as not found', () => {
    for (const place of Object.values(places)) {
      for (const viewer of Object.values(personas)) {
        expect(['yes', 'NOT_FOUND']).toContain(said(filePolicy.read(viewer, file, place)));
      }
    }
  });

  it('begins when it is ready', () => {
    for (const state of fileStates) {
      expect(filePolicy.read(personas.owner, { ...file, state }, null).allowed).toBe(state === 'ready');
    }
  });

  it('is public where nobody in particular may', () => {
    expect(filePolicy.isPublic(file, places.publicPost)).toBe(true);
    expect(filePolicy.isPublic(file, places.clusterPost)).toBe(false);
    expect(filePolicy.isPublic(file, null)).toBe(false);
  });
});

describe('bringing a file', () => {
  it.each([
    ['anonymous', 'NOT_SIGNED_IN'],
    ['owner', 'yes'],
    ['suspendedOwner', 'ACCOUNT_SUSPENDED'],
    ['stranger', 'yes'],
    ['moderator', 'yes'],
  ] as const)('as %s: %s', (persona, answer) => {
    expect(said(filePolicy.add(personas[persona]))).toBe(answer);
  });

  it.each([
    [0, 'FILE_EMPTY'],
    [-1, 'FILE_EMPTY'],
    [1.5, 'FILE_EMPTY'],
    [1, undefined],
    [10_000_000, undefined],
    [10_000_001, 'FILE_TOO_LARGE'],
  ])('of %d bytes: %s', (bytes, code) => {
    expect(checkNewFile(personas.stranger, { purpose: 'post', name: 'a.pdf', bytes })[0]?.code).toBe(code);
  });

  it('says how many megabytes a file may have', () => {
    expect(checkNewFile(personas.stranger, { purpose: 'post', name: 'a', bytes: 1e9 })[0]?.limit).toBe(10);
    expect(checkNewFile(personas.moderator, { purpose: 'post', name: 'a', bytes: 1e9 })[0]?.limit).toBe(25);
  });

  it('gives staff more room', () => {
    expect(quotaOf(personas.moderator)).toBeGreaterThan(quotaOf(personas.stranger));
    expect(mostBytesOf(personas.moderator, 'post')).toBeGreaterThan(mostBytesOf(personas.stranger, 'post'));
  });
});

describe('the ids that an act is given', () => {
  const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

  it('are as many as a post may have', () => {
    const ids = Array.from({ length: fileLimits.purposes.post.most + 1 }, (_, number) => id(number));
    expect(checkFileIds(ids.slice(1), 'post')).toEqual([]);
    expect(checkFileIds(ids, 'post')[0]).toMatchObject({ code: 'TOO_MANY', limit: fileLimits.purposes.post.most });
  });

  it('are ids', () => {
    expect(checkFileIds(['nothing'], 'post')[0]?.code).toBe('NOT_FOUND');
  });
});

describe('what becomes of a file', () => {
  it.each([
    ['receiving', 'ready', 'waiting', 'refused'],
    ['waiting', 'ready', 'waiting', 'refused'],
    ['ready', null, null, null],
    ['refused', null, null, null],
  ] as const)('%s', (state, kept, putOff, refused) => {
    expect([stateAfter(state, 'kept'), stateAfter(state, 'put off'), stateAfter(state, 'refused')]).toEqual([
      kept,
      putOff,
      refused,
    ]);
  });

  it('decides whether it may be used', () => {
    expect(fileStates.filter(isUsable)).toEqual(['waiting', 'ready']);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Report 2026.pdf', 'Report 2026.pdf'],
    ['تقرير المصنع.pdf', 'تقرير المصنع.pdf'],
    ['工場.xlsx', '工場.xlsx'],
    ['C:\\Users\\amina\\report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['two\nlines.txt', 'two lines.txt'],
    ['what? "this" <is>.txt', 'what this is.txt'],
    ['name.', 'name'],
    ['con.tar.gz', '_con.tar.gz'],
    ['NUL', '_NUL'],
    ['Conté.pdf', 'Conté.pdf'],
    ['\ud800broken.pdf', '\ufffdbroken.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });

  it('ends as its content says', () => {
    expect(fileNameOf('photo.pdf', 'image/jpeg')).toBe('photo.jpg');
    expect(fileNameOf('photo.JPEG', 'image/jpeg')).toBe('photo.jpeg');
    expect(fileNameOf('photo', 'image/png')).toBe('photo.png');
    expect(fileNameOf('.png', 'image/png')).toBe('png.png');
  });

  it('is cut between signs, and keeps its ending', () => {
    expect(fileNameOf(`${'ي'.repeat(300)}.pdf`, 'application/pdf')).toBe(`${'ي'.repeat(88)}.pdf`);
    expect(fileNameOf('😀'.repeat(100))).toMatch(/^(😀)+$/u);
    expect(fileNameOf(`${'x'.repeat(100_000)}.pdf`, 'application/pdf')).toBe(`${'x'.repeat(176)}.pdf`);
  });
});

describe('types', () => {
  it('are pictures or documents, or are not taken', () => {
    expect(kindOfMedia('image/avif')).toBe('picture');
    expect(kindOfMedia('application/pdf')).toBe('document');
    for (const name of ['image/svg+xml', 'text/html', 'image/tiff', 'application/zip', 'application/x-msdownload', ''])
      expect(kindOfMedia(name)).toBeNull();
  });

  it('of text are told apart by the name', () => {
    expect([
      textTypeOf('a.csv'),
      textTypeOf('a.MD'),
      textTypeOf('a.txt'),
      textTypeOf('a.html'),
      textTypeOf('a'),
    ]).toEqual(['text/csv', 'text/markdown', 'text/plain', null, null]);
  });

  it('are offered by their extensions', () => {
    expect(acceptedOf(['picture'])).toBe('.jpg,.jpeg,.png,.webp,.gif,.avif');
    expect(acceptedOf(['picture', 'document'])).toContain('.docx');
  });
});
