import { expect, test } from 'vitest';
import { EventParser } from './events';

test('reads events in whatever pieces they come', () => {
  const text = ': hello\n\nid: 7\nevent: task\ndata: {"a":1}\n\nevent: reset\ndata: {}\n\nid: 9\n: beat\n\n';
  for (let size = 1; size <= text.length; size++) {
    const parser = new EventParser();
    const events = [];
    for (let i = 0; i < text.length; i += size) events.push(...parser.push(text.slice(i, i + size)));
    expect(events).toEqual([
      { id: '7', name: 'task', data: '{"a":1}' },
      { id: '7', name: 'reset', data: '{}' },
    ]);
    expect(parser.lastId, 'a beat moves the resume point and is no event').toBe('9');
  }
});

test('reads each kind of line end, several lines of data, and fields without a value', () => {
  const parser = new EventParser();
  expect(parser.push('data: a\r\ndata:b\r\n\r\ndata\n\nretry: 1000\n\n')).toEqual([
    { id: undefined, name: 'message', data: 'a\nb' },
    { id: undefined, name: 'message', data: '' },
  ]);
});
