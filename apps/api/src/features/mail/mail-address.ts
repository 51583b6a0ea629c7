import { mailLimits } from '@cluster-commons/domain/mail';
import { openToken, signToken } from '../../platform/auth/seal.ts';
import type { Config } from '../../platform/config/config.ts';

/**
 * What an address of ours is for: a discussion is answered there, discussions of a cluster are begun there, or mails to a
 * member come back there. `number` tells the address of a cluster from those that the member had before.
 */
export type AddressUse =
  | { readonly for: 'reply'; readonly threadNumber: number }
  | { readonly for: 'new'; readonly number: number }
  | { readonly for: 'bounce' };

/** An address that one member has, until a day. */
export type MailAddress = AddressUse & { readonly memberId: string; readonly isOver: boolean };

type Given = Pick<Config, 'authSecret' | 'mailIn'>;

/** The first byte says what it is for, so that an address of another version is told apart. */
const uses = { reply: 1, bounce: 2, new: 3 } as const;
/** Days for which each is good. */
const daysOf = { reply: mailLimits.replyDays, bounce: mailLimits.replyDays, new: mailLimits.writingDays } as const;
/** What stands before `+` where discussions are begun, so that people know the address in their address books. */
const newLocal = 'new';
/** Bytes of the mark: what stands before `@` may have 64 characters. */
const markBytes = 10;
const payloadBytes = 23;
const day = 86_400_000;

const numberOf = (use: AddressUse): number => {
  switch (use.for) {
    case 'reply':
      return use.threadNumber;
    case 'new':
      return use.number;
    case 'bounce':
      return 0;
  }
};

/** An address of ours, signed; null where no mail comes in. @param now milliseconds: from then on its days count */
export function addressFor(config: Given, memberId: string, use: AddressUse, now: number): string | null {
  if (config.mailIn === null) return null;
  const bytes = Buffer.alloc(payloadBytes);
  bytes.writeUInt8(uses[use.for], 0);
  bytes.write(memberId.replaceAll('-', ''), 1, 'hex');
  bytes.writeUInt32BE(numberOf(use), 17);
  bytes.writeUInt16BE(Math.floor(now / day) + daysOf[use.for], 21);
  const { local, host } = config.mailIn;
  return `${use.for === 'new' ? newLocal : local}+${signToken(config, 'mail-in', bytes, markBytes)}@${host}`;
}

/** When an address that is made now ends. */
export const endOfAddress = (now: number, use: AddressUse['for'] = 'reply'): Date =>
  new Date((Math.floor(now / day) + daysOf[use]) * day);

/** Whether a receiver is one of ours, whatever its token is worth. */
export function isOurs({ mailIn }: Pick<Config, 'mailIn'>, address: string): boolean {
  if (mailIn === null) return false;
  const given = address.toLowerCase();
  const isNamed = [mailIn.local, newLocal].some((local) => given.startsWith(`${local}+`));
  return isNamed && given.endsWith(`@${mailIn.host}`);
}

/** What an address is for; null for one that we have not made. */
export function readAddress(config: Given, address: string, now: number): MailAddress | null {
  if (!isOurs(config, address)) return null;
  const token = address.slice(address.indexOf('+') + 1, address.lastIndexOf('@')).toLowerCase();
  const bytes = openToken(config, 'mail-in', token, markBytes);
  if (bytes?.length !== payloadBytes) return null;
  const memberId = bytes.toString('hex', 1, 17).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const isOver = now / day >= bytes.readUInt16BE(21) + 1;
  switch (bytes.readUInt8(0)) {
    case uses.reply:
      return { for: 'reply', memberId, threadNumber: bytes.readUInt32BE(17), isOver };
    case uses.new:
      return { for: 'new', memberId, number: bytes.readUInt32BE(17), isOver };
    case uses.bounce:
      return { for: 'bounce', memberId, isOver };
    default:
      return null;
  }
}
