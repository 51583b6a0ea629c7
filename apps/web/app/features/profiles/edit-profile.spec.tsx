import { screen, within } from '@testing-library/react';
import type { EditProfileQuery } from '../../gql/index.ts';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { ApiFailure, aProblem } from '../../platform/testing/fake-api.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as editProfilePage from './pages/edit-profile-page.tsx';

const path = '/profile/edit';
const viewer = aViewer();

const member: NonNullable<EditProfileQuery['member']> = {
  id: viewer.id,
  handle: viewer.handle,
  pictureId: null,
  name: viewer.name,
  headline: 'Agent, leather goods',
  about: 'Forty workshops.',
  country: 'ET',
  organisation: '',
  sectors: ['15'],
  expertise: ['trust-building', 'trade-fairs'],
  languages: ['en', 'ar', 'sw'],
  isMembersOnly: false,
};

const answers = (isProfileComplete = true) => ({
  EditProfile: {
    acceptedExpertise: ['Solar drying'],
    viewer: { id: viewer.id, locale: 'fr', isProfileComplete },
    member: { ...member, expertise: [...member.expertise, 'Beekeeping'] },
  },
});

const open = (isProfileComplete?: boolean) =>
  openPage(editProfilePage, { path, viewer, answers: answers(isProfileComplete) });

describe('the profile to edit', () => {
  it('is for its owner', async () => {
    const { redirectedTo } = await openPage(editProfilePage, { path });
    expect(redirectedTo).toBe('/sign-in?next=%2Fprofile%2Fedit');
  });

  it('shows what stands, with countries named and sorted in the language of the page', async () => {
    await openPage(editProfilePage, { path, viewer, language: 'fr', answers: answers() });
    expect(screen.getByLabelText('Votre nom')).toHaveValue('Amina Diallo');
    const country = screen.getByLabelText('Pays où vous travaillez');
    expect(country).toHaveDisplayValue('Éthiopie');
    const names = within(country)
      .getAllByRole('option')
      .slice(1)
      .map(({ textContent }) => textContent ?? '');
    expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
    expect(screen.getByLabelText('Langue des pages et des courriels')).toHaveDisplayValue('Français');
    expect(screen.getByRole('radio', { name: 'Tout le monde' })).toBeChecked();
  });

  it('opens the groups that hold a choice, and says how many', async () => {
    await open();
    const group = screen.getByRole('group', { name: 'Joint action' });
    expect(within(group).getByRole('checkbox', { name: 'Trade fairs' })).toBeChecked();
    expect(within(group).getByRole('checkbox', { name: 'Export consortia' })).not.toBeChecked();
    expect(group.closest('details')).toHaveTextContent(/^Joint action 1 chosen/);
    expect(group.closest('details')).toHaveAttribute('open');
    expect(screen.getByText('Finance').closest('details')).not.toHaveAttribute('open');
  });

  it('offers languages of the product and chosen ones first, then every other by its name and its own', async () => {
    await open();
    const near = screen.getByText('Languages you write in').closest('fieldset') as HTMLElement;
    const [first, rest] = Array.from(near.querySelectorAll<HTMLElement>('[data-choices]'));
    const labels = Array.from(first?.querySelectorAll('label') ?? [], ({ textContent }) => textContent);
    expect(labels).toEqual(['English', 'Frenchfrançais', 'Spanishespañol', 'Arabicالعربية', 'SwahiliKiswahili']);
    const chosen = Array.from(near.querySelectorAll<HTMLInputElement>(':checked'), ({ value }) => value);
    expect(chosen).toEqual(['en', 'ar', 'sw']);
    expect(rest?.querySelectorAll('input')).toHaveLength(183 - 5);
    for (const name of [/^Amharic/, /^Hausa/, /^Hindi/, /^Bengali/, /^Urdu/, /^Indonesian/, /^Vietnamese/, /^Turkish/])
      expect(within(near).getByRole('checkbox', { name, hidden: true })).not.toBeChecked();
  });

  it('has a field to narrow each long list, which is not sent', async () => {
    await open();
    const fields = screen.getAllByRole('searchbox', { name: 'Type to find one in the list' });
    expect(fields).toHaveLength(3);
    for (const field of fields) expect(field).not.toHaveAttribute('name');
  });

  it('offers what members suggested: what the network accepted, and the member’s own words', async () => {
    await open();
    const group = screen.getByRole('group', { name: 'Suggested by members' });
    expect(within(group).getByRole('checkbox', { name: 'Solar drying' })).not.toBeChecked();
    expect(within(group).getByRole('checkbox', { name: 'Beekeeping' })).toBeChecked();
  });

  it('welcomes those who are new, who may leave it for later', async () => {
    await open(false);
    expect(screen.getByText(/A short profile helps others find you/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Later' })).toHaveAttribute('href', '/');
  });

  it('leads others back to their page', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Cancel' })).toHaveAttribute('href', '/members/amina-diallo');
    expect(screen.queryByText(/A short profile helps/)).toBeNull();
  });
});

describe('saving the profile', () => {
  const form = {
    name: 'Amina Seid',
    headline: 'Agent',
    about: '',
    country: '',
    organisation: 'Addis Small Leather Initiative',
    locale: 'fr',
    isMembersOnly: 'true',
    languages: ['en', 'fr'],
    expertise: ['gender'],
    otherExpertise: ' Beekeeping, gender، ',
  };

  it('sends every field, cleared ones too, and leads to the page others see', async () => {
    const { asked, status, redirectedTo, said } = await sendForm('updateProfile', form, {
      viewer,
      answers: { UpdateProfile: { updateProfile: { member: { id: viewer.id, handle: 'amina' }, problems: [] } } },
    });
    expect(asked).toEqual([
      {
        name: 'UpdateProfile',
        variables: {
          input: {
            name: 'Amina Seid',
            headline: 'Agent',
            about: '',
            country: null,
            organisation: 'Addis Small Leather Initiative',
            sectors: [],
            expertise: ['gender', 'Beekeeping'],
            languages: ['en', 'fr'],
            locale: 'fr',
            isMembersOnly: true,
          },
        },
      },
    ]);
    expect([status, redirectedTo]).toEqual([303, '/members/amina']);
    expect(said).toEqual({ id: 'profiles.said.saved' });
  });

  it('comes back with what was chosen and says what is wrong where', async () => {
    const problems = [aProblem('REQUIRED', 'input', 'name'), aProblem('TOO_MANY', 'input', 'expertise')];
    const { status } = await sendForm(
      'updateProfile',
      { ...form, name: '' },
      { viewer, answers: { ...answers(), UpdateProfile: { updateProfile: { member: null, problems } } } },
    );
    expect(status).toBe(422);
    expect(screen.getByLabelText('Your name')).toHaveAccessibleDescription(/REQUIRED in words/);
    expect(screen.getByRole('group', { name: 'What you can help with' })).toHaveTextContent('TOO_MANY in words');
    expect(screen.getByRole('checkbox', { name: 'Gender equality' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Trade fairs', hidden: true })).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'Signed-in members only' })).toBeChecked();
  });

  it('keeps every choice when the session has ended, without the profile that stands', async () => {
    const { status, asked } = await sendForm('updateProfile', form, {
      answers: { UpdateProfile: new ApiFailure('UNAUTHENTICATED') },
    });
    expect(status).toBe(401);
    expect(asked.map(({ name }) => name)).toEqual(['UpdateProfile']);
    expect(screen.getByLabelText('Your name')).toHaveValue('Amina Seid');
    expect(screen.getByRole('checkbox', { name: 'Gender equality' })).toBeChecked();
    expect(screen.getByLabelText('Country you work in')).toHaveValue('');
  });
});

describeAct('updateProfile', {
  beside: ['otherExpertise'],
  answers: {
    EditProfile: {
      acceptedExpertise: [],
      viewer: { id: 'x', locale: 'en', isProfileComplete: true },
      member: { handle: 'amina', languages: [], expertise: [], sectors: [], isMembersOnly: false },
    },
  },
  done: [{ fields: {}, payload: { member: { handle: 'amina' } }, says: 'profiles.said.saved' }],
});

describe('the picture', () => {
  const openWith = (pictureId: string | null) =>
    openPage(editProfilePage, {
      path,
      viewer,
      answers: { EditProfile: { ...answers().EditProfile, member: { ...member, pictureId } } },
    });

  it('is chosen in a form that works without script, and initials stand where there is none', async () => {
    const { container } = await openWith(null);
    expect(screen.getByLabelText('Choose a picture')).toHaveAttribute('name', 'files-avatar');
    expect(screen.queryByRole('button', { name: 'Remove the picture' })).toBeNull();
    expect(container.querySelector('#picture img')).toBeNull();
  });

  it('is shown, and can be taken away', async () => {
    const { container } = await openWith('f1');
    expect(container.querySelector('#picture img')).toHaveAttribute('src', '/files/f1/large.webp');
    expect(screen.getByRole('button', { name: 'Remove the picture' })).toBeVisible();
  });

  const send = (fields: Record<string, string>) =>
    sendForm('changePicture', fields, {
      viewer,
      sentFrom: path,
      answers: { ChangePicture: { changePicture: { member: { id: 'x', handle: 'x' }, problems: [] } } },
    });
  it.each([
    ['what the form has brought', { fileId: 'chosen', fileIds: 'new', before: 'old' }, 'new'],
    ['none where it is taken away', { fileId: '', before: 'old' }, null],
    ['the one before where that is taken back', { fileId: 'old', before: 'new' }, 'old'],
  ])('is %s', async (_what, fields, fileId) => {
    expect((await send(fields)).asked[0]?.variables).toEqual({ input: { fileId } });
  });
});

describe('a picture that was not chosen', () => {
  it('is asked for, and nothing is changed', async () => {
    const { status, asked } = await sendForm('changePicture', { fileId: 'chosen', before: 'old' }, { viewer });
    expect([status, asked]).toEqual([422, []]);
    expect(screen.getAllByText('This is needed.')).not.toHaveLength(0);
  });
});

describeAct('changePicture', {
  beside: ['before', 'files-avatar'],
  done: [
    {
      fields: { fileId: 'chosen', fileIds: 'new', before: 'old' },
      payload: { member: { id: viewer.id, handle: viewer.handle } },
      says: 'profiles.said.picture',
      undo: 'changePicture',
    },
    {
      fields: { fileId: '', before: 'old' },
      payload: { member: { id: viewer.id, handle: viewer.handle } },
      says: 'profiles.said.noPicture',
      undo: 'changePicture',
    },
  ],
});
