import { mailLimits } from '@cluster-commons/domain/mail';
import { openToken, signToken } from '../../platform/auth/seal.ts';
import type { Config } from '../../platform/config/config.ts';

/** What an address of ours is for: a discussion is answered there, or mails to a member come back there. */
export type AddressUse = { readonly for: 'reply'; readonly threadNumber: number } | { readonly for: 'bounce' };

/** An address that one member has, until a day. */
export type MailAddress = AddressUse & { readonly memberId: string; readonly isOver: boolean };

type Given = Pick<Config, 'authSecret' | 'mailIn'>;

/** The first byte says what it is for, so that an address of another version is told apart. */
const uses = { reply: 1, bounce: 2 } as const;
/** Bytes of the mark: what stands before `@` may have 64 characters. */
const markBytes = 10;
const payloadBytes = 23;
const day = 86_400_000;

/** An address of ours, signed; null where no mail comes in. @param now milliseconds */
export function addressFor(config: Given, memberId: string, use: AddressUse, now: number): string | null {
  if (config.mailIn === null) return null;
  const bytes = Buffer.alloc(payloadBytes);
  bytes.writeUInt8(uses[use.for], 0);
  bytes.write(memberId.replaceAll('-', ''), 1, 'hex');
  bytes.writeUInt32BE(use.for === 'reply' ? use.threadNumber : 0, 17);
  bytes.writeUInt16BE(Math.floor(now / day) + mailLimits.replyDays, 21);
  const { local, host } = config.mailIn;
  return `${local}+${signToken(config, 'mail-in', bytes, markBytes)}@${host}`;
}

/** When an address that is made now ends. */
export const endOfAddress = (now: number): Date => new Date((Math.floor(now / day) + mailLimits.replyDays) * day);

/** Whether a receiver is one of ours, whatever its token is worth. */
export function isOurs({ mailIn }: Pick<Config, 'mailIn'>, address: string): boolean {
  if (mailIn === null) return false;
  const given = address.toLowerCase();
  return given.startsWith(`${mailIn.local}+`) && given.endsWith(`@${mailIn.host}`);
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
    case uses.bounce:
      return { for: 'bounce', memberId, isOver };
    default:
      return null;
  }
}
