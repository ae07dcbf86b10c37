/** What channel Web Push sends: words that say what happens where, and a link. Nothing else is shown. */
export interface Pushed {
  deliveryId: string;
  title: string;
  body: string;
  link: string;
  sound: boolean;
}

export interface Notice {
  title: string;
  options: NotificationOptions & { data: { link: string | undefined } };
}

/** Each push shows a notice, as a browser demands: also one that cannot be read, which may be an alarm. */
export function noticeOf(payload: string | undefined): Notice {
  const { deliveryId, title, body, link, sound } = read(payload);
  return {
    title: title || '安园 Anyuan',
    options: {
      body: body ?? (title ? '' : '有一条待查看的消息 · A message waits'),
      // The same message, sent twice, is one notice.
      ...(deliveryId && { tag: deliveryId }),
      icon: '/icon.svg',
      requireInteraction: true,
      silent: sound === false,
      data: { link },
    },
  };
}

function read(payload: string | undefined): Partial<Pushed> {
  try {
    const said: unknown = JSON.parse(payload ?? '');
    if (typeof said !== 'object' || said === null) return {};
    const text = (name: string) => {
      const value = (said as Record<string, unknown>)[name];
      return typeof value === 'string' ? value : undefined;
    };
    const known = {
      deliveryId: text('deliveryId'),
      title: text('title'),
      body: text('body'),
      link: text('link'),
    };
    return {
      ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as object),
      sound: (said as { sound?: unknown }).sound !== false,
    };
  } catch {
    return {};
  }
}

/** Where a tap leads: to a page of ours, whatever the message says. */
export function placeOf(data: unknown, origin: string): string {
  const link = (data as { link?: unknown } | null)?.link;
  if (typeof link !== 'string' || !URL.canParse(link, origin)) return `${origin}/`;
  const { hash } = new URL(link, origin);
  // The site may be known by another name here than to the service: the page behind the # is the same.
  return hash.startsWith('#/') ? `${origin}/${hash}` : `${origin}/`;
}
