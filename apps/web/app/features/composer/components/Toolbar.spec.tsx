import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { toolNames, type ToolName } from '../editing/tools.ts';
import { Toolbar } from './Toolbar.tsx';

const names = Object.fromEntries(toolNames.map((name) => [name, name])) as Record<ToolName, string>;

function show(dir: 'ltr' | 'rtl'): ToolName[] {
  document.documentElement.dir = dir;
  const used: ToolName[] = [];
  render(<Toolbar label="Formatting" names={names} controls="body" use={(tool) => used.push(tool)} />);
  return used;
}

const focused = () => document.activeElement?.getAttribute('aria-label');

afterEach(() => document.documentElement.removeAttribute('dir'));

describe('the toolbar', () => {
  it('is one stop of the Tab key, and remembers where one was', async () => {
    const used = show('ltr');
    expect(screen.getByRole('toolbar', { name: 'Formatting' })).toHaveAttribute('aria-controls', 'body');
    await userEvent.tab();
    expect(focused()).toBe('bold');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(used).toEqual(['link']);
    await userEvent.tab();
    expect(document.body).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(focused()).toBe('link');
  });

  it('goes round at its ends, and to them at once', async () => {
    show('ltr');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('mention');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('bold');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('mention');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('bold');
  });

  it('follows the direction of the page', async () => {
    show('rtl');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('italic');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('bold');
  });

  it('tells the key of a tool that has one', () => {
    show('ltr');
    expect(screen.getByRole('button', { name: 'bold' })).toHaveAttribute('aria-keyshortcuts', 'Control+B');
    expect(screen.getByRole('button', { name: 'bold' })).toHaveAttribute('title', 'bold (Ctrl+B)');
    expect(screen.getByRole('button', { name: 'table' })).not.toHaveAttribute('aria-keyshortcuts');
  });
});
