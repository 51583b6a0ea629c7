import { initialsOf } from './Avatar.tsx';

describe('initials', () => {
  it.each([
    ['Rosa Quispe', 'RQ'],
    ['Guadalupe Ríos Cárdenas', 'GC'],
    ['élodie', 'É'],
    ['ليلى بن عمر', 'لع'],
    ['नेहा शर्मा', 'नेश'],
    ['  – ', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
