import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { aSessionOf, startTestServer, type TestServer } from '../../../platform/testing/index.ts';

interface Problem {
  code: string;
  message: string;
  path: string[];
}
interface Upload {
  id: string;
  address: string;
  name: string;
  state: string;
  refusal: string | null;
}

/** A server with a folder of its own, and members who bring files to it. */
export interface FileServer {
  server: TestServer;
  db: pg.Pool;
  folder: string;
  cookieOf(member: { id: string } | null): Promise<string>;
  graphql<Data>(query: string, variables: object, as: { id: string }): Promise<Data>;
  create(
    as: { id: string },
    name: string,
    bytes: number,
    purpose?: 'POST' | 'AVATAR',
  ): Promise<{ upload: Upload | null; problems: Problem[] }>;
  /** How far an upload is. */
  head(as: { id: string } | null, address: string): Promise<Response>;
  patch(
    as: { id: string } | null,
    address: string,
    offset: number,
    bytes: Uint8Array,
    headers?: object,
  ): Promise<Response>;
  /** Creates an upload and sends all of it. @returns what has become of it */
  send(as: { id: string }, name: string, bytes: Uint8Array, purpose?: 'POST' | 'AVATAR'): Promise<Upload>;
  get(as: { id: string } | null, path: string, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export async function startFileServer(
  environment: Record<string, string> = {},
  withPages = false,
): Promise<FileServer> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const server = await startTestServer({ environment: { DATA_DIR: folder, ...environment }, withPages });
  const db = new pg.Pool({ connectionString: server.connectionString });
  const cookies = new Map<string, Promise<string>>();
  const cookieOf: FileServer['cookieOf'] = (member) => {
    if (member === null) return Promise.resolve('');
    const known = cookies.get(member.id) ?? aSessionOf(member, db, server.config);
    cookies.set(member.id, known);
    return known;
  };
  const graphql = async <Data>(query: string, variables: object, as: { id: string }): Promise<Data> => {
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await cookieOf(as) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const create: FileServer['create'] = async (as, name, bytes, purpose = 'POST') =>
    (
      await graphql<{ createUpload: Awaited<ReturnType<FileServer['create']>> }>(
        `
          mutation ($input: CreateUploadInput!) {
            createUpload(input: $input) {
              upload {
                id
                address
                name
                state
                refusal
              }
              problems {
                code
                message
                path
              }
            }
          }
        `,
        { input: { purpose, name, bytes } },
        as,
      )
    ).createUpload;
  const tus = { 'tus-resumable': '1.0.0', accept: 'application/json' };
  const head: FileServer['head'] = async (as, address) =>
    fetch(server.origin + address, { method: 'HEAD', headers: { ...tus, cookie: await cookieOf(as) } });
  const patch: FileServer['patch'] = async (as, address, offset, bytes, headers = {}) =>
    fetch(server.origin + address, {
      method: 'PATCH',
      headers: {
        ...tus,
        cookie: await cookieOf(as),
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        ...headers,
      },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
  return {
    server,
    db,
    folder,
    cookieOf,
    graphql,
    create,
    head,
    patch,
    send: async (as, name, bytes, purpose) => {
      const { upload, problems } = await create(as, name, bytes.length, purpose);
      if (upload === null) throw new Error(problems[0]?.message);
      const sent = await patch(as, upload.address, 0, bytes);
      if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`);
      const { uploads } = await graphql<{ uploads: Upload[] }>(
        'query ($ids: [ID!]!) { uploads(ids: $ids) { id address name state refusal } }',
        { ids: [upload.id] },
        as,
      );
      return uploads[0] as Upload;
    },
    get: async (as, path, headers = {}) =>
      fetch(server.origin + path, { headers: { cookie: await cookieOf(as), ...headers }, redirect: 'manual' }),
    stop: async () => {
      await db.end();
      await server.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
