import { createHash } from 'node:crypto';
import { uuidV7, type Language } from '@cluster-commons/domain/kernel';
import type { Config } from '../config/config.ts';

/** A group of mails that a reader may sort or stop as one. */
export interface MailList {
  /** The part of `List-Id` before the host: small letters, digits, hyphens and dots. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

/** What a mail says to mail programs beside its words. */
export interface Envelope {
  readonly to: string;
  readonly language: Language;
  /** The part of `Message-ID` before the host. The same mail always has the same, so that two of it are seen once. */
  readonly id: string;
  /** Ids of mails of the same matter, the first one first: the last is the one that this answers. */
  readonly after?: readonly string[];
  /** The whole `Message-ID` of a mail of somebody else that this answers. */
  readonly answers?: string | null;
  readonly list: MailList;
  /** The page where its reader stops mails of this kind; null for those that a member cannot be without. */
  readonly stop: string | null;
  /** Where an answer goes, other than to nobody; with the name that mail programs show. */
  readonly replyTo?: { readonly name: string; readonly address: string } | null;
  /** Who wrote what it shows: stands before the name of the network. */
  readonly by?: string | null;
  /** Where it goes back to when it does not arrive; null: to the sender's address. */
  readonly bounceTo?: string | null;
}

type Sender = Pick<Config, 'publicUrl' | 'mailFrom'>;

const hostOf = ({ publicUrl }: Pick<Config, 'publicUrl'>): string => new URL(publicUrl).hostname;

/** The `Message-ID` of a mail of ours. */
export const messageIdOf = (config: Pick<Config, 'publicUrl'>, id: string): string => `<${id}@${hostOf(config)}>`;

/** The same event, kind and reader always give the same id. */
export function idOfMail(because: { id: string; at: string }, kind: string, to: string): string {
  const digest = createHash('sha256').update(`${because.id} ${kind} ${to}`).digest();
  return uuidV7(Date.parse(because.at), digest);
}

/** A name as it may stand in a header: one line, without signs that end it. */
const phrase = (text: string): string => text.replace(/[\p{Cc}\p{Cf}"<>\\\s]+/gu, ' ').trim();

/**
 * Fields of the head of every mail. `Auto-Submitted` keeps programs from answering by themselves; who can be stopped has a
 * page and one click for that (RFC 8058), and counts as mail of a list.
 */
export function headOf(envelope: Envelope, config: Sender) {
  const { to, language, id, after = [], answers = null, list, stop, replyTo = null, by = null, bounceTo } = envelope;
  const [, name = '', address = config.mailFrom] = /^(.*?)\s*<([^>]+)>$/.exec(config.mailFrom) ?? [];
  const known = [...after.map((each) => messageIdOf(config, each)), ...(answers === null ? [] : [answers])];
  const parent = known.at(-1);
  return {
    from: by === null ? config.mailFrom : { name: phrase(`${by} (${name.replaceAll('"', '')})`), address },
    to,
    messageId: messageIdOf(config, id),
    ...(parent !== undefined && { inReplyTo: parent, references: known }),
    ...(replyTo !== null && { replyTo: { name: phrase(replyTo.name), address: replyTo.address } }),
    ...(bounceTo && { envelope: { from: bounceTo, to } }),
    headers: {
      'Content-Language': language,
      'Auto-Submitted': answers === null ? 'auto-generated' : 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
      ...(stop !== null && {
        Precedence: 'list',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    list: {
      id: { url: `${list.id}.${hostOf(config)}`, comment: phrase(list.name) },
      ...(stop !== null && { unsubscribe: new URL(stop, config.publicUrl).href }),
    },
  };
}
