import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { isAuditAct } from '@cluster-commons/domain/audit';
import { directionOf, type Language } from '@cluster-commons/domain/kernel';
import { exportLimits } from '@cluster-commons/domain/my-data';
import { textFor, type MessageId } from '@cluster-commons/messages';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { OwnedFiles } from '../files/index.ts';
import { ExportFiles } from './export-files.ts';
import { exportSections, sectionNames, type SectionName } from './export-sections.ts';

type Row = Readonly<Record<string, unknown>>;

interface Whose {
  memberId: string;
  language: Language;
}

/** Takes texts, and waits while the disk is slower. */
type Write = (text: string) => Promise<void>;

/** Writes the file of an export: each section as JSON and as a page to read, in portions, and each file as it is kept. */
@Injectable()
export class WriteExport {
  constructor(
    private readonly prisma: PrismaService,
    private readonly files: ExportFiles,
    private readonly owned: OwnedFiles,
  ) {}

  /** What an attempt that was ended has left is written over. @returns bytes of the finished file */
  async run(id: string, whose: Whose): Promise<number> {
    const path = this.files.pathOf(id);
    await mkdir(this.files.folder, { recursive: true, mode: 0o700 });
    const target = createWriteStream(`${path}.part`, { mode: 0o600 });
    const end = finished(target);
    end.catch(() => undefined);
    let isFull = false;
    const zip = new Zip((error, chunk, isLast) => {
      if (error) target.destroy(error);
      else isFull = !target.write(chunk);
      if (isLast) target.end();
    });
    const entry = async (name: string, write: (to: Write) => Promise<void>): Promise<void> => {
      const file = new ZipDeflate(name, { level: 6 });
      zip.add(file);
      await write(async (text) => {
        file.push(strToU8(text));
        if (isFull) await Promise.race([once(target, 'drain'), end]);
      });
      file.push(new Uint8Array(), true);
    };
    const counts = new Map<SectionName, number>();
    for (const name of sectionNames) {
      await entry(`data/${name}.json`, async (to) => {
        counts.set(name, await this.json(name, whose, to));
      });
      await entry(`${name}.html`, (to) => this.page(name, whose, to));
    }
    for await (const { path: name, stream } of this.owned.of(whose.memberId)) {
      const file = new ZipPassThrough(`files/${name}`);
      zip.add(file);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        file.push(new Uint8Array(chunk));
        if (isFull) await Promise.race([once(target, 'drain'), end]);
      }
      file.push(new Uint8Array(), true);
    }
    await entry('index.html', (to) => to(indexOf(counts, whose.language)));
    zip.end();
    await end;
    await rename(`${path}.part`, path);
    return (await stat(path)).size;
  }

  private async *rows(name: SectionName, memberId: string): AsyncGenerator<Row[]> {
    const sql = `select to_jsonb(x) as row from (${exportSections[name]}) x
      where x.key > $2::uuid order by x.key limit ${exportLimits.portion}`;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const found = await this.prisma.client.$queryRawUnsafe<{ row: Row & { key: string } }[]>(sql, memberId, after);
      if (found.length === 0) return;
      yield found.map(({ row: { key: _, ...row } }) => row);
      after = found.at(-1)?.row.key ?? after;
    }
  }

  private async json(name: SectionName, { memberId }: Whose, to: Write): Promise<number> {
    let count = 0;
    await to('[');
    for await (const rows of this.rows(name, memberId)) {
      await to(rows.map((row, at) => `${count + at === 0 ? '' : ','}\n${JSON.stringify(row)}`).join(''));
      count += rows.length;
    }
    await to('\n]\n');
    return count;
  }

  private async page(name: SectionName, { memberId, language }: Whose, to: Write): Promise<void> {
    const t = textFor(language);
    await to(headOf(t(titleOf(name)), language));
    await to(`<p><a href="index.html">${escaped(t('myData.export.all'))}</a></p>`);
    for await (const rows of this.rows(name, memberId)) {
      await to(rows.map((row) => `<dl>${fieldsOf(row, language)}</dl>`).join('\n'));
    }
    await to('</body></html>\n');
  }
}

const titleOf = (name: SectionName): MessageId => `export.${name}`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function fieldsOf(row: Row, language: Language): string {
  const t = textFor(language);
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => {
      const label = t(`export.field.${field}` as MessageId);
      return `<dt>${escaped(label)}</dt><dd dir="auto">${escaped(shown(field, value, t))}</dd>`;
    })
    .join('');
}

/** Acts are said in the reader's words; the JSON beside the page keeps their codes. */
function shown(field: string, value: unknown, t: ReturnType<typeof textFor>): string {
  if (field === 'act' && typeof value === 'string' && isAuditAct(value)) return t(`record.act.${value}`);
  if (typeof value === 'boolean') return t(value ? 'export.yes' : 'export.no');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? Object.values(value as object).join(', ') : String(value);
}

const headOf = (title: string, language: Language): string => `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:42rem;margin:1rem auto;padding:0 1rem}dl{border-top:1px solid;padding:.5rem 0}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}</style>
</head><body><h1>${escaped(title)}</h1>
`;

function indexOf(counts: ReadonlyMap<SectionName, number>, language: Language): string {
  const t = textFor(language);
  const parts = sectionNames.map(
    (name) => `<li><a href="${name}.html">${escaped(t(titleOf(name)))}</a> (${counts.get(name) ?? 0})</li>`,
  );
  return `${headOf(t('myData.export.title'), language)}<p>${escaped(t('myData.export.inside'))}</p>
<ul>${parts.join('\n')}</ul></body></html>
`;
}
