import type { PageRequest, PageViewer } from '@cluster-commons/bridge';
import { languages } from '@cluster-commons/domain/kernel';

export const origin = 'http://here.example';

export const aViewer = (with_: Partial<PageViewer> = {}): PageViewer => ({
  id: '01900000-0000-7000-8000-000000000001',
  handle: 'amina-diallo',
  name: 'Amina Diallo',
  role: 'member',
  rights: [],
  isRoleWithheld: false,
  suspension: null,
  leavesAt: null,
  isMailReturned: false,
  isAskedToAgree: false,
  unreadNotifications: 0,
  provesBy: 'password',
  ...with_,
});

/** What the API process hands to a page; asking the API fails unless the spec gives a `run`. */
export const aPageRequest = (with_: Partial<PageRequest> = {}): PageRequest => ({
  run: () => Promise.reject(new Error('The spec gives no API')),
  viewer: null,
  isWaiting: false,
  sessionMark: with_.viewer ? 'mark of the session' : null,
  language: 'en',
  languageFromQuery: false,
  mode: 'demo',
  isDevelopment: false,
  showsOutbox: false,
  signInService: null,
  publicUrl: origin,
  network: { name: 'Cluster Commons', languages },
  styles: { isInline: false, inline: () => '' },
  sentFrom: null,
  hasScript: true,
  isLimited: false,
  wanted: null,
  said: null,
  say: () => undefined,
  report: (error) => {
    throw error;
  },
  html: null,
  ...with_,
});
