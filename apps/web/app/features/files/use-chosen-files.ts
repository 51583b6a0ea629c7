import { useEffect, useRef, useState } from 'react';
import { CreateUpload } from '../../gql/browser/CreateUpload.ts';
import { RemoveUpload } from '../../gql/browser/RemoveUpload.ts';
import { Uploads } from '../../gql/browser/Uploads.ts';
import { ask } from '../../platform/api/ask.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { Sending } from './send-file.ts';

/** Milliseconds until a file is taken up again that was cut off while there is a line. */
const pause = 10_000;

interface ChosenFiles {
  files: readonly ChosenFile[];
  choose: (chosen: Iterable<File>, asTheyAre: boolean) => void;
  pause: (key: number) => void;
  resume: (key: number) => void;
  remove: (key: number) => void;
}

/** Sends what is chosen at once, several side by side, and knows how far each of them is. */
export function useChosenFiles(purpose: 'POST' | 'AVATAR', notSent: string): ChosenFiles {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const sendings = useRef(new Map<number, Sending>());
  const last = useRef(0);
  /** Those that wait for a line, known at once: it may be back before the page is drawn. */
  const away = useRef(new Set<number>());

  const change = (key: number, changes: Partial<ChosenFile>): void =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));

  /** Waits for a line; where there is one already, for a moment. */
  const leave = (key: number): void => {
    away.current.add(key);
    change(key, { state: 'away' });
    if (navigator.onLine) setTimeout(() => away.current.has(key) && resume(key), pause);
  };

  const settle = async (key: number, id: string): Promise<void> => {
    const { data } = await ask(Uploads, { ids: [id] });
    const found = data?.uploads[0];
    const isKept = found !== undefined && found.state !== 'REFUSED';
    change(key, isKept ? { state: 'here', name: found.name } : { state: 'refused', reason: found?.refusal ?? notSent });
  };

  const bring = async (key: number, file: File, asItIs: boolean): Promise<void> => {
    const again = { pause: () => undefined, resume: () => void bring(key, file, asItIs) };
    sendings.current.set(key, again);
    change(key, { state: 'sending' });
    try {
      const [{ sendFile }, { shrinkPicture }] = await Promise.all([
        import('./send-file.ts'),
        import('./shrink-picture.ts'),
      ]);
      const sent = asItIs ? file : await shrinkPicture(file);
      const { data } = await ask(CreateUpload, { input: { purpose, name: sent.name, bytes: sent.size } });
      const upload = data?.createUpload.upload ?? null;
      if (!sendings.current.has(key)) return;
      if (upload === null) {
        const reason = data?.createUpload.problems[0]?.message ?? notSent;
        return change(key, { state: 'refused', reason });
      }
      change(key, { id: upload.id, name: upload.name, size: sent.size });
      const sending = sendFile(sent, upload.address, {
        progress: (done) => change(key, { done, state: done < sent.size ? 'sending' : 'checking' }),
        done: () => void settle(key, upload.id).catch(() => change(key, { state: 'here' })),
        failed: (status) =>
          status !== null && status < 500 ? change(key, { state: 'refused', reason: notSent }) : leave(key),
      });
      sendings.current.set(key, sending);
    } catch {
      leave(key);
    }
  };

  const resume = (key: number): void => {
    away.current.delete(key);
    change(key, { state: 'sending' });
    sendings.current.get(key)?.resume();
  };

  useEffect(() => {
    const back = (): void => {
      for (const key of away.current) resume(key);
    };
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  });
  useEffect(() => {
    const under = sendings.current;
    return () => {
      for (const sending of under.values()) sending.pause();
    };
  }, []);

  return {
    files,
    choose: (chosen, asTheyAre) => {
      for (const file of chosen) {
        const key = (last.current += 1);
        const one: ChosenFile = {
          key,
          file,
          id: null,
          name: file.name,
          size: file.size,
          done: 0,
          state: 'sending',
          reason: '',
        };
        setFiles((all) => [...all, one]);
        void bring(key, file, asTheyAre);
      }
    },
    pause: (key) => {
      away.current.delete(key);
      sendings.current.get(key)?.pause();
      change(key, { state: 'paused' });
    },
    resume,
    remove: (key) => {
      sendings.current.get(key)?.pause();
      sendings.current.delete(key);
      away.current.delete(key);
      const id = files.find((one) => one.key === key)?.id ?? null;
      setFiles((all) => all.filter((one) => one.key !== key));
      // What stays because the line is away goes by itself, after a day.
      if (id !== null) void ask(RemoveUpload, { input: { fileId: id } }).catch(() => undefined);
    },
  };
}
