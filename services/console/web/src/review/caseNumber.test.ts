import { expect, test } from 'vitest';
import { CASE_NUMBER } from './caseNumber';

test('is a case number of the police, and no number of a person', () => {
  expect('A4201060000002026090001').toMatch(CASE_NUMBER);
  expect('A420106000000202609000123').toMatch(CASE_NUMBER);
  for (const never of [
    '420106199001011234',
    '42010619900101123X',
    '13800000000',
    'A13800000000',
    'A4201060000002026130001',
    'a4201060000002026090001',
    '王大力',
  ])
    expect(never).not.toMatch(CASE_NUMBER);
});
