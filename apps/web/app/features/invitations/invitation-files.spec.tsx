import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as filePage from './pages/file-page.tsx';
import * as filesPage from './pages/files-page.tsx';

const viewer = aViewer({ role: 'programme_manager' });
const invitingOptions = {
  invite: { allowed: true, reason: null },
  inviteMany: { allowed: true, reason: null },
  roles: ['MEMBER'],
  clusters: [],
};
const aFile = (given: object = {}) => ({
  id: 'f',
  name: 'Workshop.csv',
  state: 'CHECKED',
  head: ['Name', 'E-mail', ''],
  emailColumn: 1,
  nameColumn: null,
  readyCount: 480,
  sentCount: 0,
  leftOutCount: 0,
  leftOut: [],
  ...given,
});
const open = (invitationFile: object | null) =>
  openPage(filePage, {
    path: '/invitations/file/:fileId',
    at: '/invitations/file/f',
    viewer,
    answers: { InvitationFilePage: { invitationFile, invitingOptions } },
  });

describe('inviting many', () => {
  const openFiles = (given: object) =>
    openPage(filesPage, {
      path: '/invitations/file',
      viewer,
      answers: { InvitationFilesPage: { invitingOptions, invitationFiles: [], ...given } },
    });

  it('begins with a file or its lines, and lists what was brought before', async () => {
    const createdAt = '2026-11-30T08:00:00.000Z';
    const { container } = await openFiles({ invitationFiles: [{ id: 'f', name: '', isSent: false, createdAt }] });
    expect(container.querySelector('form[data-act=uploadInvitationFile]')).toHaveAttribute(
      'enctype',
      'multipart/form-data',
    );
    expect(screen.getByLabelText(/CSV file/)).toHaveAttribute('type', 'file');
    expect(screen.getByRole('link', { name: 'List' })).toHaveAttribute('href', '/invitations/file/f');
  });

  it('says why it is not for the reader', async () => {
    await openFiles({ invitingOptions: { ...invitingOptions, inviteMany: { allowed: false, reason: 'NOT_ALLOWED' } } });
    expect(document.querySelector('form[data-act]')).toBeNull();
  });

  it('comes back with its lines, and the line that is wrong', async () => {
    const csv = 'Name,E-mail\n"Grace,grace@example.org';
    const { status } = await sendForm(
      'uploadInvitationFile',
      { csv },
      {
        viewer,
        answers: {
          UploadInvitationFile: {
            uploadInvitationFile: { file: null, problems: [aProblem('BAD_CSV', 'input', 'csv')] },
          },
        },
      },
    );
    expect(status).toBe(422);
    expect(screen.getByLabelText(/Or paste its lines/)).toHaveValue(csv);
  });
});

describe('a list that was read', () => {
  it('says how many would be invited, and who is left out and why', async () => {
    await open(
      aFile({
        leftOutCount: 2,
        leftOut: [
          {
            line: 7,
            email: 'grace@example',
            name: 'Grace',
            code: 'BAD_EMAIL',
            limit: null,
            memberName: null,
            memberHandle: null,
          },
          {
            line: 9,
            email: 'a@example.org',
            name: '',
            code: 'DOUBLED_LINE',
            limit: 3,
            memberName: null,
            memberHandle: null,
          },
          {
            line: 12,
            email: 'f@example.org',
            name: 'Fatima',
            code: 'ADDRESS_HAS_ACCOUNT',
            limit: null,
            memberName: 'Fatima Diallo',
            memberHandle: 'fatima',
          },
        ],
      }),
    );
    expect(screen.getByRole('heading', { name: 'Would be invited: 480' })).toBeVisible();
    const rows = screen.getAllByRole('row').slice(1);
    expect(within(rows[0] as HTMLElement).getByRole('rowheader')).toHaveTextContent('7');
    expect(rows[1]).toHaveTextContent('The same address as in line 3.');
    expect(screen.getByRole('link', { name: 'Fatima Diallo' })).toHaveAttribute('href', '/members/fatima');
    expect(screen.getByLabelText('Column of the addresses')).toHaveValue('1');
    expect(screen.getAllByRole('option', { name: 'Column 3' })).toHaveLength(2);
  });

  it('offers no sending where nobody is left', async () => {
    const { container } = await open(aFile({ readyCount: 0 }));
    expect(screen.getByText(/Nobody in this list can be invited/)).toBeVisible();
    expect(container.querySelector('form[data-act=sendInvitationFile]')).toBeNull();
  });

  it.each([
    ['SENDING', ['Stop sending']],
    ['STOPPED', ['Go on sending']],
    ['SENT', []],
  ])('that is %s says how far it is, and what can be done', async (state, buttons) => {
    const { container } = await open(aFile({ state, sentCount: 120 }));
    expect(screen.getByText('120 of 480 are on their way.')).toBeVisible();
    const found = container.querySelectorAll('form[data-act=stopInvitationFile] button');
    expect(Array.from(found, ({ textContent }) => textContent)).toEqual(buttons);
  });

  it('of somebody else is not there', async () => {
    expect((await open(null)).status).toBe(404);
  });

  it('keeps its headings when the form comes back', async () => {
    const problems = [aProblem('REQUIRED', 'input', 'emailColumn')];
    await sendForm(
      'mapInvitationFile',
      { fileId: 'f', emailColumn: '', nameColumn: '0', head: ['Who', 'Firm'] },
      {
        viewer,
        answers: {
          InvitationFilePage: { invitationFile: null, invitingOptions },
          MapInvitationFile: { mapInvitationFile: { file: null, problems } },
        },
      },
    );
    expect(screen.getByLabelText('Column of the names')).toHaveValue('0');
    expect(screen.getAllByRole('option', { name: 'Firm' })).toHaveLength(2);
  });
});

const answers = { InviteForm: { invitingOptions }, InvitationFilePage: { invitationFile: aFile(), invitingOptions } };
describeAct('uploadInvitationFile', {
  beside: ['csvFile'],
  done: [{ fields: { csv: 'x' }, payload: { file: { id: 'f' } }, says: 'invitationFiles.said.read' }],
});
describeAct('mapInvitationFile', {
  beside: ['head'],
  answers,
  done: [{ fields: { fileId: 'f' }, payload: { file: { id: 'f' } }, says: 'invitationFiles.said.mapped' }],
});
describeAct('sendInvitationFile', {
  answers,
  done: [
    {
      fields: { fileId: 'f' },
      payload: { file: { id: 'f', readyCount: 480 } },
      says: 'invitationFiles.said.sending',
      undo: 'stopInvitationFile',
    },
  ],
});
describeAct('stopInvitationFile', {
  done: (['stopped', 'resumed'] as const).map((said) => ({
    fields: { fileId: 'f', stopped: String(said === 'stopped') },
    payload: { file: { id: 'f', sentCount: 120 } },
    says: `invitationFiles.said.${said}` as const,
    undo: 'stopInvitationFile',
  })),
});
