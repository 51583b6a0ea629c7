import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, NotFoundException, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { simpleParser } from 'mailparser';
import { mailOutboxPath } from '@cluster-commons/paths';
import { Public } from '../auth/access.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { isFromHere } from '../http/local-request.ts';

/** Mails shown on one page. */
const shownMails = 100;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const linked = (text: string): string =>
  escaped(text).replace(/https?:&#47;&#47;\S+|https?:\/\/\S+/g, (address) => `<a href="${address}">${address}</a>`);

const pageOf = (title: string, content: string): string =>
  `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title></head><body><main>${content}</main></body></html>`;

/** Local mails of the demo, to the person at this machine alone: a stand-in for their letter box. */
@Public()
@Controller('outbox')
export class OutboxController {
  readonly #folder: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#folder = join(config.dataDir, 'mail');
  }

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async list(@Req() req: Request): Promise<string> {
    this.refuseStrangers(req);
    const names = (await readdir(this.#folder).catch(() => []))
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse();
    const rows = await Promise.all(
      names.slice(0, shownMails).map(async (name) => {
        const mail = await simpleParser(await readFile(join(this.#folder, name)));
        const to = Array.isArray(mail.to) ? '' : (mail.to?.text ?? '');
        const when = mail.date?.toISOString() ?? '';
        return `<li><a href="${mailOutboxPath}/${name.slice(0, -4)}">${escaped(mail.subject ?? '')}</a> <small>${escaped(to)}, <time datetime="${when}">${when}</time></small></li>`;
      }),
    );
    const list =
      rows.length === 0
        ? '<p>No mail yet. Sign up, and the link for confirming appears here.</p>'
        : `<ul>${rows.join('')}</ul>`;
    return pageOf(
      'Outbox',
      `<h1>Outbox</h1><p>This is a demo on your own machine: mails are kept here and sent to nobody.</p>${list}`,
    );
  }

  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async show(@Req() req: Request, @Param('id') id: string): Promise<string> {
    this.refuseStrangers(req);
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFoundException();
    const content = await readFile(join(this.#folder, `${id}.eml`)).catch(() => null);
    if (content === null) throw new NotFoundException();
    const mail = await simpleParser(content);
    const subject = mail.subject ?? '';
    return pageOf(
      subject,
      `<p><a href="${mailOutboxPath}">Outbox</a></p><h1>${escaped(subject)}</h1><pre>${linked(mail.text ?? '')}</pre>`,
    );
  }

  private refuseStrangers(req: Request): void {
    if (this.config.mode !== 'demo' || this.config.smtpUrl !== null || !isFromHere(req)) throw new NotFoundException();
  }
}
