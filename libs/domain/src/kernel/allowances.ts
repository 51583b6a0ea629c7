/** How often one key (a member, an address) may do a thing: `points` within `seconds`. */
export interface Allowance {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Kept in the database, so that a restart does not forgive: attempts at signing in, up and resetting. */
  readonly isDurable: boolean;
}

const allowance = (name: string, points: number, seconds: number, isDurable = false): Allowance => ({
  name,
  points,
  seconds,
  isDurable,
});

export const allowances = {
  /** For one account from one address, so that a stranger's guesses do not shut the member out. */
  signInByAccountAndAddress: allowance('sign-in-account-address', 10, 900, true),
  /** For one account from anywhere: what many addresses may guess together. */
  signInByAccount: allowance('sign-in-account', 100, 3600, true),
  signInByAddress: allowance('sign-in-address', 25, 300, true),
  /** A whole workshop signs up behind one address. */
  signUpByAddress: allowance('sign-up-address', 40, 1800, true),
  /** Mails to one address that sign-ups bring about, whoever asks: nobody's mailbox is filled by strangers. */
  accountMailByRecipient: allowance('account-mail-recipient', 6, 3600, true),
  /** Links asked for to take over an imported account. */
  claimByAddress: allowance('claim-address', 20, 3600, true),
  confirmByAddress: allowance('confirm-address', 30, 300, true),
  /** Links that reset a password or sign in, asked for from one address: a whole workshop is behind it. */
  linkByAddress: allowance('link-address', 40, 1800, true),
  /** The same for one mailbox from one address, so that a stranger who asks does not shut its owner out. */
  linkByRecipientAndAddress: allowance('link-recipient-address', 5, 900, true),
  /** The same for one mailbox from anywhere. */
  linkByRecipient: allowance('link-recipient', 20, 3600, true),
  emailChangeByMember: allowance('email-change-member', 6, 3600, true),
  /** Tries at the password of the account that is signed in. */
  passwordByMember: allowance('password-member', 10, 900, true),
  /** Codes for one account from one address, so that a stranger's guesses do not shut the member out. */
  codeByAccountAndAddress: allowance('code-account-address', 10, 900, true),
  /** Codes for one account from anywhere: what many addresses may guess together who have its password. */
  codeByAccount: allowance('code-account', 30, 21_600, true),
  /** Proofs within one session that its member is still there: strangers cannot take any of it. */
  proofBySession: allowance('proof-session', 10, 900, true),
  /** Answers of devices to what they were asked to sign, and of other services. */
  answerByAddress: allowance('answer-address', 60, 300),
  threadByMember: allowance('thread-member', 10, 3600),
  replyByMember: allowance('reply-member', 30, 300),
  /** Mails that say why an answer by mail was not posted. */
  mailAnswerByRecipient: allowance('mail-answer-recipient', 20, 86_400, true),
  /** Clicks on one link at the foot of a mail, by its reader and by mail programs. */
  stopMailByLink: allowance('stop-mail-link', 30, 300),
  /** Changes of what was posted. */
  editByMember: allowance('edit-member', 60, 300),
  previewByMember: allowance('preview-member', 60, 60),
  /** A draft is saved every few seconds while its member writes, on several devices. */
  draftByMember: allowance('draft-member', 240, 60),
  /** What a composer asks while one writes: names that are completed, the language of a text. */
  suggestionByMember: allowance('suggestion-member', 240, 60),
  /** Hints that one writes a reply: one every few seconds, on several devices. */
  writingByMember: allowance('writing-member', 60, 60),
  /** Discussions like the one that is begun, asked for as its title is typed. */
  similarByMember: allowance('similar-member', 60, 60),
  connectionByMember: allowance('connection-member', 20, 86_400),
  writeByMember: allowance('write-member', 120, 60),
  moderateByMember: allowance('moderate-member', 120, 60),
  /** Pings of webhooks and deliveries sent once more: each has the product ask another system. */
  webhookSendByMember: allowance('webhook-send-member', 60, 3600),
  exportByMember: allowance('export-member', 4, 86_400, true),
  /** Files that are brought: as many as a few long posts have. */
  fileByMember: allowance('file-member', 120, 3600),
  csvByMember: allowance('csv-member', 20, 3600),
  /**
   * What a client has the process work: each page that is made, each operation whatever way it comes, each live line.
   * Many members share an address behind one mobile operator.
   */
  requestsByAddress: allowance('requests-address', 6000, 60),
  /** Forms that are given back to a client that has asked for too much, so that what was typed is not lost. */
  formsBackByAddress: allowance('forms-back-address', 60, 60),
} as const;
