import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { toolNames, type ToolName } from '../editing/tools.ts';
import SectionTools from './SectionTools.tsx';

const words = {
  formatting: 'Formatting',
  column: 'Column',
  tools: Object.fromEntries(toolNames.map((name) => [name, name])) as Record<ToolName, string>,
};

function openForm(): HTMLTextAreaElement[] {
  render(
    <form>
      <SectionTools ids={['problem', 'cost', 'gone']} words={words} />
      <textarea id="problem" aria-label="The problem" />
      <textarea id="cost" aria-label="What it cost" />
    </form>,
  );
  return screen.getAllByRole('textbox');
}
const tool = (name: ToolName) => screen.getByRole('button', { name });

describe('the tools of a form in sections', () => {
  it('work in the first section until another was written in, and in that from then on', async () => {
    const [problem, cost] = openForm();
    await userEvent.click(tool('bold'));
    expect(problem?.value).toBe('****');
    await userEvent.type(cost!, 'a lot');
    cost?.setSelectionRange(2, 5);
    await userEvent.click(tool('italic'));
    expect([problem?.value, cost?.value]).toEqual(['****', 'a _lot_']);
    expect(cost).toHaveFocus();
  });

  it('have keys in each section, and lists go on', async () => {
    const [, cost] = openForm();
    await userEvent.type(cost!, '- thread{Enter}needles{Enter}{Control>}b{/Control}');
    expect(cost?.value).toBe('- thread\n- needles\n- ****');
  });

  it('keep the form of what is pasted', async () => {
    const [, cost] = openForm();
    cost?.focus();
    const data = { 'text/html': '<p>a <b>b</b></p>', 'text/plain': 'a b' } as Record<string, string>;
    await userEvent.paste({
      getData: (type: string) => data[type] ?? '',
      files: [],
      items: [],
      types: Object.keys(data),
    } as never);
    await screen.findByDisplayValue('a **b**');
  });
});
