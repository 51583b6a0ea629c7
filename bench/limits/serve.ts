import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { membersJson } from './members.ts';
import { writeReply, type ReplyInput } from './reply.ts';
import { threadHtml, threadJson } from './thread.ts';

// A server with nothing around the work: no guards, no session, no limits, no log. What it reaches is what the machine
// and the database give; the product is measured against it.

const timestamptz = 1184;

/** Instants stay text, as in the product. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === timestamptz && format !== 'binary'
      ? (value: string) => {
          const [date = '', rest = ''] = value.split(' ');
          const [time = '', fraction = ''] = rest.replace('+00', '').split('.');
          return `${date}T${time}.${fraction.padEnd(3, '0')}Z`;
        }
      : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 16,
  idleTimeoutMillis: 600_000,
  options: '-c TimeZone=UTC',
  types,
});
pool.on('error', () => undefined);

async function bodyOf(req: IncomingMessage): Promise<ReplyInput> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as ReplyInput;
}

function send(res: ServerResponse, type: string, body: string | null): void {
  if (body === null) {
    res.writeHead(404).end();
    return;
  }
  const bytes = Buffer.from(body);
  res.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
  res.end(bytes);
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [, kind, rest = ''] = (req.url ?? '').split('/', 3);
  if (kind === 'thread.json') send(res, 'application/json', await threadJson(pool, Number(rest)));
  else if (kind === 'thread.html') send(res, 'text/html; charset=utf-8', await threadHtml(pool, Number(rest)));
  else if (kind === 'reply') send(res, 'application/json', await writeReply(pool, await bodyOf(req)));
  else if (kind === 'members') send(res, 'application/json', await membersJson(pool, new URLSearchParams(rest)));
  else send(res, 'text/plain', null);
}

const server = createServer((req, res) => {
  answer(req, res).catch((error: unknown) => {
    console.error(error);
    res.writeHead(500).end();
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
