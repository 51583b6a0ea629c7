// Loaded into each process the launcher starts: it asks to end when the launcher is gone, however that came.
import process from 'node:process';

if (process.channel !== undefined && process.channel !== null) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
