import { isUuid } from '@cluster-commons/domain/kernel';
import {
  digestRhythms,
  notificationKindNames,
  type DigestRhythm,
  type NotificationKind,
} from '@cluster-commons/domain/notifications';
import { openToken, signToken } from '../auth/seal.ts';
import type { Config } from '../config/config.ts';

/**
 * What the link at the foot of a mail stops: one discussion, one cluster, one kind of news, all mail that can be stopped; or how
 * often the digest comes from then on.
 */
export type StopWhat =
  | { readonly kind: 'thread' | 'cluster'; readonly id: string }
  | { readonly kind: 'kind'; readonly id: NotificationKind }
  | { readonly kind: 'digest'; readonly id: DigestRhythm }
  | { readonly kind: 'all' };

export type Stop = StopWhat & { readonly memberId: string };

type Given = Pick<Config, 'authSecret'>;

/** The first byte is the version, the second says what: a link in an old mail goes on to work. */
const version = 1;
const letters = { thread: 'T', cluster: 'C', kind: 'K', digest: 'D', all: 'A' } as const;
const markBytes = 16;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const isKind = (name: string): name is NotificationKind => (notificationKindNames as string[]).includes(name);

/** A token that never ends: whoever has the mail may stop what it is about, and nothing else. */
export function stopToken(config: Given, memberId: string, what: StopWhat): string {
  const head = Buffer.concat([Buffer.from([version, letters[what.kind].charCodeAt(0)]), bytesOf(memberId)]);
  const tail =
    what.kind === 'all' ? '' : what.kind === 'kind' || what.kind === 'digest' ? Buffer.from(what.id) : bytesOf(what.id);
  return signToken(config, 'mail-stop', Buffer.concat([head, Buffer.from(tail)]), markBytes);
}

/** What a token stops, and for whom; null for one that is not ours. */
export function readStopToken(config: Given, token: string): Stop | null {
  const bytes = openToken(config, 'mail-stop', token, markBytes);
  if (bytes === null || bytes[0] !== version || bytes.length < 18) return null;
  const memberId = idOf(bytes.subarray(2, 18));
  const tail = bytes.subarray(18);
  switch (String.fromCharCode(bytes[1] ?? 0)) {
    case letters.all:
      return { kind: 'all', memberId };
    case letters.kind: {
      const name = tail.toString();
      return isKind(name) ? { kind: 'kind', id: name, memberId } : null;
    }
    case letters.digest: {
      const id = digestRhythms.find((rhythm) => rhythm === tail.toString());
      return id === undefined ? null : { kind: 'digest', id, memberId };
    }
    case letters.thread:
    case letters.cluster: {
      const id = idOf(tail);
      const kind = bytes[1] === letters.thread.charCodeAt(0) ? 'thread' : 'cluster';
      return isUuid(id) ? { kind, id, memberId } : null;
    }
    default:
      return null;
  }
}
