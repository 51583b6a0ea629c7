import { refusalCodes, type RefusalCode } from '@cluster-commons/domain/kernel';
import type { Entry } from './entry.ts';
import { accountRefusals } from './refusals/accounts.ts';
import { commonsRefusals } from './refusals/commons.ts';
import { fileRefusals } from './refusals/files.ts';
import { inputRefusals } from './refusals/input.ts';

/** What each refusal says to the person refused: what is so, and where there is one, what to do. */
export const refusals: Readonly<Record<RefusalCode, Entry>> = {
  ...inputRefusals,
  ...accountRefusals,
  ...commonsRefusals,
  ...fileRefusals,
};

type RefusalMessageId = `refusal.${RefusalCode}`;

/** The id of a refusal's text in the catalogue. */
export const refusalMessageId = (code: RefusalCode): RefusalMessageId => `refusal.${code}`;

export const refusalEntries = Object.fromEntries(
  refusalCodes.map((code) => [refusalMessageId(code), refusals[code]]),
) as Readonly<Record<RefusalMessageId, Entry>>;
