type Body = Record<string, unknown>;

// The plan of these tests: two steps in one track, one in each of the others, and what ties them together.

export const words = (zh: string, en: string) => ({ zh, en });
const step = (key: string, track: string, owner: string, evidence: string, zh: string, minutes: number) => ({
  key,
  track,
  owner,
  evidence,
  title: words(zh, key),
  minutes,
});
export const STEPS = [
  step('case-registered', 'LAWFUL_HANDLING', 'LAWFUL_HANDLING_LEAD', 'REFERENCE', '受理登记', 30),
  step('families-told', 'LAWFUL_HANDLING', 'FAMILY_LIAISON', 'COUNT', '告知家属', 120),
  step('spokesperson-named', 'PUBLIC_INFORMATION', 'PUBLIC_INFORMATION_LEAD', 'NOTE', '确定发言人', 30),
  step('cordon-stands', 'PUBLIC_ORDER', 'PUBLIC_ORDER_LEAD', 'NOTE', '设置警戒区域 <b>', 20),
];
const done = (key: string) => ({ point: 'STEP_DONE', step: key });
const anything = { point: 'PUBLISHED', what: 'ANYTHING' };
const tied = (key: string, zh: string, first: Body, second: Body, more: Body = {}) => ({
  key,
  kind: 'BEFORE',
  title: words(zh, key),
  first,
  ...Object.fromEntries([['then', second]]),
  ...more,
});
export const PAIRINGS = [
  tied('facts-first', '事实核实后方可发布', { point: 'FACTS_CONFIRMED' }, anything),
  tied('families-first', '家属先于公众知情', done('families-told'), anything),
  tied('cordon-before-place', '警戒到位后方可公布地点', done('cordon-stands'), { point: 'PLACE_NAMED' }),
  {
    key: 'correct-in-time',
    kind: 'CORRECTION_WITHIN',
    title: words('事实变化后及时更正', 'Put right'),
    limit: 'PT30M',
  },
];

export const DUTIES = [
  'COMMANDER',
  'LAWFUL_HANDLING_LEAD',
  'PUBLIC_INFORMATION_LEAD',
  'PUBLIC_ORDER_LEAD',
  'FAMILY_LIAISON',
  'DUTY_DESK',
];
