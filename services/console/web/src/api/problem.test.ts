import { expect, test } from 'vitest';
import { Fault } from './problem';

test('says what the problem said, and which field', () => {
  const fault = new Fault(400, {
    type: 'urn:anyuan:problem:invalid-field',
    detail: 'Too long.',
    field: 'reason',
  });
  expect(fault).toMatchObject({
    message: 'Too long.',
    type: 'invalid-field',
    field: 'reason',
    passing: false,
  });
});

test('knows what may pass, and what is not part of the deployment', () => {
  expect([0, 429, 500, 502, 503].every((status) => new Fault(status).passing)).toBe(true);
  expect([400, 401, 403, 404, 409].some((status) => new Fault(status).passing)).toBe(false);
  const absent = new Fault(503, { type: 'urn:anyuan:problem:not-deployed' });
  expect([absent.absent, absent.passing, new Fault(404).absent]).toEqual([true, false, true]);
});

test('lives with an answer that is no problem', () => {
  expect(new Fault(500, '<html>').message).toBe('500');
  expect(new Fault(0).message).toBe('');
});
