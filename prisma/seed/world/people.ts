import { isLanguage, type Language } from '@cluster-commons/domain/kernel';
import { aCredential, aMember, aMembership, anAuditEvent, hashOf, type Db, type Source } from '../builders/index.ts';
import { demoAccounts, demoPassword } from '../demo-accounts.ts';
import { daysBefore, hoursAfter, postTimes } from './clock.ts';
import { writtenMembers, writtenThreads, type WrittenMember } from './content.ts';

/** Ids by the keys that the content uses. */
export type Named = ReadonlyMap<string, string>;

const longest = 590;
const steward = 'steward@demo.example';

/** When each member wrote first, in the threads of any cluster. */
function firstPosts(now: Date): Map<string, Date> {
  const first = new Map<string, Date>();
  for (const thread of writtenThreads()) {
    const times = postTimes(thread, now);
    thread.posts.forEach(({ author }, index) => {
      const time = times[index] ?? now;
      if (time < (first.get(author) ?? now)) first.set(author, time);
    });
  }
  return first;
}

/** Joined some days before the first post; members who never wrote joined at any time in the life of the network. */
function joinedAt(member: WrittenMember, place: number, first: Date | undefined, now: Date): Date {
  if (member.networkRole !== undefined) return daysBefore(now, longest - place / 10);
  if (first !== undefined) return daysBefore(first, 0.2 + ((place * 7) % 23) + place / 1000);
  return daysBefore(now, 6 + ((place * 83) % 520) + place / 1000);
}

const localeOf = (member: WrittenMember): Language => member.languages.find((language) => isLanguage(language)) ?? 'en';

async function enrol(db: Db, from: Source, member: WrittenMember, createdAt: Date): Promise<string> {
  const account = demoAccounts.find(({ person }) => person === member.key);
  const { handle, name, headline, about = '', country, organisation, sectors, expertise, languages } = member;
  const { id } = await aMember(db, from, {
    handle,
    name,
    createdAt,
    email: account?.email ?? `${handle}@members.example`,
    locale: localeOf(member),
    role: member.networkRole ?? 'member',
    profile: {
      ...{ headline, about, country, organisation, sectors, expertise, languages },
      membersOnly: member.membersOnly ?? false,
    },
  });
  await anAuditEvent(db, from, {
    act: 'account.opened',
    actorId: id,
    subjectId: id,
    at: createdAt,
  });
  if (account !== undefined) {
    await aCredential(db, from, { memberId: id, passwordHash: await hashOf(demoPassword), createdAt });
  }
  return id;
}

/** Members with their profiles, the demo accounts among them, and their places in clusters. */
export async function plantPeople(db: Db, from: Source, clusterIds: Named): Promise<Named> {
  const stewardKey = demoAccounts.find(({ email }) => email === steward)?.person;
  const first = firstPosts(from.now);
  const ids = new Map<string, string>();
  for (const [place, member] of writtenMembers().entries()) {
    const createdAt = joinedAt(member, place, first.get(member.key), from.now);
    const memberId = await enrol(db, from, member, createdAt);
    ids.set(member.key, memberId);
    for (const [index, slug] of member.clusters.entries()) {
      const clusterId = clusterIds.get(slug);
      if (clusterId === undefined) throw new Error(`${member.key} is in ${slug}, which is no cluster`);
      await aMembership(db, from, {
        clusterId,
        memberId,
        role: member.as,
        isModerator: member.key === stewardKey,
        joinedAt: hoursAfter(createdAt, 0.2 + index * 0.3),
      });
    }
  }
  return ids;
}
