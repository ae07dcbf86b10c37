export const FEED_WORDS = {
  made: ['订阅地址', 'The addresses of the subscription'],
  madeNote: [
    '任何持有这些地址的人都能读取，只在此处显示一次；遗失时请更换。',
    'Whoever has these addresses can read them. Shown here, this once; a lost one is changed.',
  ],
  gone: [
    '该请求此前已完成，地址已显示过。可在订阅中更换地址。',
    'This was done before; the addresses were shown then. Change them under Subscriptions.',
  ],

  feeds: ['日历订阅', 'Calendar feeds'],
  mine: ['订阅我的值班', 'Subscribe to my duties'],
  all: ['订阅整个值班表', 'Subscribe to the whole roster'],
  subscribeNote: [
    '得到一个 iCalendar 地址，可加入手机或电脑日历，可随时撤销。',
    'It gives an iCalendar address for a telephone or a computer. It can be revoked at any time.',
  ],
  off: ['此值班表未开放订阅。', 'This roster is not open to subscriptions.'],
  on: ['开放订阅', 'Open to subscriptions'],
  names: ['显示他人姓名', 'With the names of others'],
  list: ['管理我的订阅', 'My subscriptions'],

  ical: ['iCalendar', 'iCalendar'],
  changes: ['变更推送（SSE）', 'Changes as they come (SSE)'],
  atom: ['Atom', 'Atom'],
  json: ['JSON Feed', 'JSON Feed'],
  stream: ['实时（SSE）', 'Live (SSE)'],
} as const;
