import { Injectable } from '@nestjs/common';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { mentionsIn, namesNothing, type Named } from '@cluster-commons/markdown';
import { select, texts } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleThreads } from './visible-threads.ts';

/** Which of the members, clusters and threads that a text names there are: others, such as `@everyone`, stay text. */
@Injectable()
export class NamedThings {
  constructor(private readonly database: Database) {}

  /**
   * Asks only where a text names something, in one statement. A thread that its author may not see stays text, whether it
   * is there or not.
   */
  async of(viewer: Viewer, body: string): Promise<Named> {
    const mentions = mentionsIn(body);
    const names = [...new Set(mentions.flatMap((one) => (one.kind === 'name' ? one.name : [])))];
    const numbers = [...new Set(mentions.flatMap((one) => (one.kind === 'thread' ? one.number : [])))];
    if (names.length + numbers.length === 0) return namesNothing;
    const shape = new QueryShape('named_things');
    const [name, number] = [names, numbers].map((all) => shape.value(all.slice(0, threadLimits.named)));
    visibleThreads(viewer, shape);
    const columns = {
      members: texts(
        `array(select m.handle from member m where m.handle = any(${name}::text[]) and m.status = 'active')`,
      ),
      clusters: texts(`array(select k.slug from cluster k where k.slug = any(${name}::text[]))`),
      threads: texts(
        `array(select t.number::text from thread t where t.number = any(${number}::int[]) and ${shape.conditions})`,
      ),
    };
    const found = await this.database.one(shape.statement(`select ${select(columns)}`, columns), shape.values);
    const [members, clusters] = [new Set(found?.members), new Set(found?.clusters)];
    const threads = new Set(found?.threads);
    return {
      isMember: (handle) => members.has(handle),
      isCluster: (slug) => clusters.has(slug),
      isThread: (thread) => threads.has(String(thread)),
    };
  }
}
