import { once } from 'node:events';
import { projectFolder } from '@cluster-commons/tools/terminal/program.ts';
import type { Case } from './case.ts';
import type { Load } from './load.ts';
import type { Subjects } from './subjects.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

const seconds = 6;
const warmUpSeconds = 8;
const shown = 25;
const shownWithCalls = 70;

/** Speaks to the inspector of a Node process. */
class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
      this.#waiting.get(id)?.(result);
    });
  }

  static async open(port: number): Promise<Inspector> {
    const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
      webSocketDebuggerUrl: string;
    }[];
    const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
    await once(socket, 'open');
    return new Inspector(socket);
  }

  call<Result>(method: string, params: object = {}): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, (result) => resolve(result as Result));
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.#socket.close();
  }
}

/** Whose code a frame is: a package, a part of the product, a module of Node, or the engine itself. */
function ownerOf({ functionName, url }: ProfileNode['callFrame']): string {
  const inPackage = url.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
  if (inPackage !== undefined && !url.includes('/node_modules/@cluster-commons/')) return inPackage;
  const path = url.replace(`file://${projectFolder}/`, '');
  const own = /^(?:libs\/[^/]+|apps\/web\/build|apps\/api\/dist\/(?:platform|features)\/[^/]+)/.exec(path)?.[0];
  if (own !== undefined) return own;
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  return url === '' ? functionName || '(native)' : path;
}

/** The greatest shares of the busy time, greatest first. */
function shares(times: ReadonlyMap<string, number>, busy: number, most = shown): string {
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, time]) => `  ${((time / busy) * 100).toFixed(1).padStart(5)} %  ${name}`)
    .join('\n');
}

const nameOf = (frame: ProfileNode['callFrame']): string =>
  `${frame.functionName || '(anonymous)'}  ${ownerOf(frame)}:${frame.lineNumber + 1}`;

function describe({ nodes, samples, timeDeltas }: CpuProfile): string {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const [owners, functions, withCalls] = [0, 1, 2].map(() => new Map<string, number>()) as Map<string, number>[];
  const add = (times: Map<string, number> | undefined, name: string, time: number): void =>
    void times?.set(name, (times.get(name) ?? 0) + time);
  let busy = 0;
  for (const [i, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = timeDeltas[i] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    busy += time;
    add(owners, ownerOf(frame), time);
    add(functions, nameOf(frame), time);
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const caller = frames.get(at);
      if (caller !== undefined) stack.add(nameOf(caller));
    }
    for (const name of stack) add(withCalls, name, time);
  }
  const parts = [
    `busy ${Math.round(busy / 1000)} ms of ${seconds} s`,
    shares(owners ?? new Map(), busy),
    shares(functions ?? new Map(), busy),
    `With what they call:\n${shares(withCalls ?? new Map(), busy, shownWithCalls)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Where the product's processor time goes while it answers a case: self time by owner and by function, then with calls. */
export async function profileCase(subjects: Subjects, load: Load, { title, prepare }: Case): Promise<string> {
  const prepared = await prepare(subjects);
  if (typeof prepared === 'string') return `${title}: ${prepared}`;
  const { origin, inspector: port } = subjects.product;
  const order = { origin, connections: prepared.product };
  await load({ ...order, seconds: warmUpSeconds });
  const inspector = await Inspector.open(port ?? 0);
  await inspector.call('Profiler.enable');
  await inspector.call('Profiler.setSamplingInterval', { interval: 200 });
  await inspector.call('Profiler.start');
  await load({ ...order, seconds });
  const { profile } = await inspector.call<{ profile: CpuProfile }>('Profiler.stop');
  inspector.close();
  return `${title}: ${describe(profile)}`;
}
