import { screen, within } from '@testing-library/react';
import { rights } from '@cluster-commons/domain/kernel';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as rolesPage from './pages/roles-page.tsx';

const viewer = aViewer({ role: 'administrator', rights: ['members.see', 'roles.appoint'] });
const memberId = '01900000-0000-7000-8000-00000000000a';
const clusterId = '01900000-0000-7000-8000-00000000000d';
const member = { id: memberId, name: 'Rosa Quispe' };
const reason = 'Two years of fair answers';

describeAct('setRole', {
  viewer,
  done: (['MEMBER', 'MODERATOR', 'PROGRAMME_MANAGER', 'ADMINISTRATOR'] as const).map((role) => ({
    fields: { memberId, role, reason },
    payload: { member: { ...member, role } },
    says: `roles.said.${role}` as const,
  })),
});
describeAct('setClusterModerator', {
  viewer,
  done: [
    {
      fields: { memberId, clusterId, isModerator: 'true', reason },
      payload: { member },
      says: 'roles.said.moderates',
    },
    {
      fields: { memberId, clusterId, isModerator: 'false', reason },
      payload: { member },
      says: 'roles.said.moderatesNoMore',
    },
  ],
});

describe('giving a role', () => {
  it('gives none where what was sent is none', async () => {
    const { asked } = await sendForm(
      'setRole',
      { memberId, role: 'KING', reason },
      { viewer, answers: { SetRole: { setRole: { member: { ...member, role: 'MEMBER' }, problems: [] } } } },
    );
    expect(asked.at(-1)?.variables).toEqual({ input: { memberId, role: 'MEMBER', reason } });
  });
});

describe('the page of roles', () => {
  const table = Object.entries(rights).map(([right, roles]) => ({
    right,
    roles: roles.map((role) => role.toUpperCase()),
  }));
  const holder = {
    id: 'h1',
    memberId,
    name: 'Rosa Quispe',
    role: 'PROGRAMME_MANAGER',
    cluster: null,
    byName: 'Nadia Rahmani',
    reason,
    since: '2026-05-20T08:00:00.000Z',
    viewerCanWithdraw: { allowed: true, reason: null },
  };
  const open = (nodes: object[] | null) =>
    openPage(rolesPage, {
      path: '/admin/roles',
      viewer,
      answers: { Roles: { rights: table, roleHolders: nodes && listed(nodes) } },
    });

  it('draws the table that the server decides by, in words', async () => {
    await open([holder]);
    const rights = screen.getByRole('table', { name: 'Rights by role' });
    const suspend = within(rights).getByRole('row', { name: /Suspend members for up to 30 days/ });
    expect(
      within(suspend)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['–No', 'Yes', '–No', 'Yes']);
    expect(within(rights).queryByText(/\./)).toBeNull();
  });

  it('says who has which role, by whom and why, with the way to withdraw it', async () => {
    const { container } = await open([
      holder,
      {
        ...holder,
        id: 'h2',
        role: 'MEMBER',
        cluster: { id: clusterId, name: 'Arequipa alpaca' },
        viewerCanWithdraw: { allowed: true, reason: null },
      },
      {
        ...holder,
        id: 'h3',
        name: 'Tomás Ibarra',
        role: 'ADMINISTRATOR',
        byName: null,
        since: null,
        reason: null,
        viewerCanWithdraw: { allowed: false, reason: 'LAST_ADMINISTRATOR' },
      },
    ]);
    expect(container).toHaveTextContent(/Rosa Quispe Programme manager.*Appointed by Nadia Rahmani, 20 May 2026/);
    expect(container).toHaveTextContent(`“${reason}”`);
    expect(container).toHaveTextContent('Moderator of Arequipa alpaca');
    expect(container).toHaveTextContent(/Tomás Ibarra Administrator.*Came with it/);
    expect(container.querySelector('form[data-act=setRole]')).toHaveFormValues({ memberId, role: 'MEMBER' });
    expect(container.querySelector('form[data-act=setClusterModerator]')).toHaveFormValues({
      memberId,
      clusterId,
      isModerator: 'false',
    });
    expect(container.querySelectorAll('form[data-act]')).toHaveLength(2);
  });

  it('is not there for those who may not see members', async () => {
    expect((await open(null)).status).toBe(404);
  });
});
