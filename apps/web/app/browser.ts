import { takeChangesOnReturn } from './platform/browser/changes.ts';
import { startIslands } from './platform/browser/islands.ts';
import { listenToKeys } from './platform/browser/keys.ts';
import { leaveWhenSessionChanged } from './platform/browser/kept-page.ts';
import { tellMoments } from './platform/browser/moments.ts';
import { sendFormsInPlace } from './platform/browser/submit.ts';
import { narrowLists } from './platform/browser/narrow.ts';
import { helpWithPasswords } from './platform/browser/passwords.ts';
import { ringLater } from './platform/browser/ring.ts';
import { tellScript } from './platform/browser/tell-script.ts';
import { preparesToWait } from './platform/browser/waiting.ts';
import { pressOnce } from './platform/browser/way-back.ts';

leaveWhenSessionChanged();
tellScript();
takeChangesOnReturn();
sendFormsInPlace();
pressOnce();
listenToKeys();
narrowLists();
helpWithPasswords();
// What `bench/phone.ts` waits for.
performance.mark('forms alive');
startIslands(document);
tellMoments(document);
preparesToWait();
ringLater();
