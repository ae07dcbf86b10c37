import { expect, test } from 'vitest';
import { ALL_DUTIES, Authority } from './duties';
import type { Duty, Post } from './types';

const posts = (...named: Post[]) => ({
  posts: [
    ...named,
    ...ALL_DUTIES.filter((duty) => !named.some((each) => each.duty === duty)).map((duty) => ({
      duty,
      deputies: [],
    })),
  ],
});
const post = (duty: Duty, holder?: string, ...deputies: string[]): Post => ({ duty, holder, deputies });
const held = (authority: Authority) => ALL_DUTIES.filter((duty) => authority.holds(duty));

test('gives a post to its holder and deputies, and to the desk only while nobody is named', () => {
  const named = posts(post('COMMANDER', 'wei', 'deputy'));
  expect(held(new Authority(named, { username: 'wei', role: 'commission-officer' }))).toEqual(['COMMANDER']);
  expect(held(new Authority(named, { username: 'other', role: 'commission-officer' }))).toEqual([]);
  expect(held(new Authority(named, { username: 'deputy', role: 'media-officer' }))).toEqual([
    'COMMANDER',
    'PUBLIC_INFORMATION_LEAD',
  ]);
  expect(held(new Authority(posts(), { username: 'zhao', role: 'police-officer' }))).toEqual([
    'LAWFUL_HANDLING_LEAD',
    'PUBLIC_ORDER_LEAD',
  ]);
  expect(held(new Authority(posts(), { username: 'insp', role: 'inspector' }))).toEqual([]);
});

test('lets work on a step its owner, the role of its owner, its lead and the commander', () => {
  const step = { owner: 'FAMILY_LIAISON', track: 'LAWFUL_HANDLING' } as const;
  const named = posts(post('FAMILY_LIAISON', 'jiao'), post('LAWFUL_HANDLING_LEAD', 'zhao'));
  const works = (username: string, role: string) => new Authority(named, { username, role }).worksOn(step);
  expect(works('jiao', 'education-officer')).toBe(true);
  expect(works('jiao-2', 'education-officer')).toBe(true);
  expect(works('zhao', 'police-officer')).toBe(true);
  expect(works('zhao-2', 'police-officer')).toBe(false);
  expect(works('wei', 'commission-officer')).toBe(true);
  expect(works('mei', 'media-officer')).toBe(false);
});

test('leaves the answer to who asks for an override to somebody else', () => {
  const authority = new Authority(posts(), { username: 'wei', role: 'commission-officer' });
  expect(authority.answers('zhao')).toBe(true);
  expect(authority.answers('wei')).toBe(false);
});

test('lets the lawful-handling lead alone sign, and any lead where people must be safe', () => {
  const mei = new Authority(posts(), { username: 'mei', role: 'media-officer' });
  expect([mei.signs(false), mei.signs(true), mei.publishes(false)]).toEqual([false, true, true]);
  const zhao = new Authority(posts(), { username: 'zhao', role: 'police-officer' });
  expect([zhao.signs(false), zhao.publishes(false), zhao.publishes(true)]).toEqual([true, false, true]);
});
