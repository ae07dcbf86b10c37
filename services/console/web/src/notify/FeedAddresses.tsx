import type { Subscription } from '../api/notify';
import { ShownOnce } from '../app/ShownOnce';
import { useWords } from '../i18n/language';
import { FEED_WORDS } from './feedWords';

const ORDER = ['ical', 'changes', 'atom', 'json', 'stream'] as const;

/** The one time that a subscription's addresses are seen. */
export function FeedAddresses({ made, onClose }: { made: Subscription; onClose: () => void }) {
  const t = useWords(FEED_WORDS);
  const { urls } = made;
  const lines = ORDER.flatMap((kind) => {
    const path = urls?.[kind];
    return path ? [`${t(kind)}: ${new URL(path, location.origin).href}`] : [];
  });
  return (
    <ShownOnce
      title={`${t('made')} ${made.name}`}
      note={t(lines.length > 0 ? 'madeNote' : 'gone')}
      value={lines.join('\n')}
      onClose={onClose}
    />
  );
}
