import { expect, test } from 'vitest';
import { callText, suggested } from './callText';
import { CALL_WORDS } from './callWords';

const say = (key: keyof typeof CALL_WORDS) => CALL_WORDS[key][0];
const name = (value: string | undefined) => (value === 'FIRE' ? '火警' : (value ?? ''));

test('writes a line for each thing that is known', () => {
  const text = callText(
    {
      taskId: 't',
      version: 1,
      incidentId: 'i-1',
      mode: 'ACTUAL',
      severity: 'HIGH',
      kinds: ['FIRE', 'PANIC'],
      receivedAt: '2026-03-01T08:00:00Z',
      school: {
        schoolId: 's-1',
        name: '第一小学',
        regionPath: '/1/',
        position: { longitude: 114.3, latitude: 30.6 },
      },
      places: [{ building: '教学楼', floor: '3', room: '301' }],
      signalCount: 2,
      text: '冒烟\n地点：假的',
    },
    say,
    name,
  );
  expect(text.split('\n')).toEqual([
    '警情编号：i-1',
    '类别：火警、PANIC',
    '等级：HIGH',
    '报警时间：2026-03-01 16:00:00 +08:00',
    '学校：第一小学 s-1',
    '地点：教学楼 3 301',
    '学校坐标：114.3, 30.6 (CGCS2000)',
    '报警次数：2',
    '报警内容：冒烟 地点：假的',
  ]);
});

test('says first what must not be taken for real, and what must stay silent', () => {
  const text = callText(
    { taskId: 't', version: 1, incidentId: 'i', mode: 'EXERCISE', silentAtSchool: true },
    say,
    name,
  );
  expect(text).toContain('性质：EXERCISE');
  expect(text).toContain('静默：勿联系学校');
});

test('suggests 119 for a fire and 120 for somebody hurt', () => {
  expect(suggested(['PANIC', 'FIRE'])).toEqual(['FIRE_119']);
  expect(suggested(['MEDICAL', 'FIRE'])).toEqual(['FIRE_119', 'MEDICAL_120']);
  expect(suggested(undefined)).toEqual([]);
});
