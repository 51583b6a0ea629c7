import * as build from '@cluster-commons/prisma/seed/builders/index.ts';
import type { Source } from '@cluster-commons/prisma/seed/builders/index.ts';
import { testSource } from './source.ts';
import { startTestApi, type TestApi } from './test-api.ts';
import { startTestHandlers, type TestHandlers } from './test-handlers.ts';

type Given = NonNullable<Parameters<typeof build.aMember>[2]>;

/** A test API with its handlers, and members who sign in with a password. */
export interface TestAccounts {
  api: TestApi;
  handlers: TestHandlers;
  from: Source;
  /** Of the password that members of `aMember` have. */
  passwordHash: string;
  aMember(given?: Given): ReturnType<typeof build.aMember>;
  /** Whether the password opens the account that has the address. */
  signsIn(email: string, password: string): Promise<boolean>;
  /** Whether somebody is signed in by a cookie. */
  isOpen(cookie: string): Promise<boolean>;
  stop(): Promise<void>;
}

export async function startTestAccounts(name: string, password: string): Promise<TestAccounts> {
  const from = testSource(name);
  const api = await startTestApi();
  const handlers = await startTestHandlers(api);
  const passwordHash = await build.hashOf(password);
  return {
    api,
    handlers,
    from,
    passwordHash,
    aMember: async (given) => {
      const member = await build.aMember(api.db, from, given);
      await build.aCredential(api.db, from, { memberId: member.id, passwordHash });
      return member;
    },
    signsIn: async (email, tried) => {
      const { data } = await api.run<{ signIn: { viewer: object | null } }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`,
        { input: { email, password: tried } },
      );
      return data.signIn.viewer !== null;
    },
    isOpen: async (cookie) =>
      (await api.run<{ viewer: object | null }>('{ viewer { id } }', {}, { cookie })).data.viewer !== null,
    stop: async () => {
      await handlers.stop();
      await api.stop();
    },
  };
}
