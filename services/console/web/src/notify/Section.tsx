import { Section as Pages } from '../app/Section';
import { useWords } from '../i18n/language';

const WORDS = { pages: ['值班与通知', 'On call and notifications'] } as const;
const PAGES = [
  ['/on-call', '我的值班', 'My duty'],
  ['/rosters', '值班表', 'Rosters'],
  ['/policies', '升级策略', 'Escalation policies'],
  ['/deliveries', '送达记录', 'Deliveries'],
  ['/subscriptions', '订阅', 'Subscriptions'],
] as const;

/** The pages of who is on call and who is told what. */
export function Section({ role }: { role: string }) {
  const t = useWords(WORDS);
  return <Pages role={role} label={t('pages')} pages={PAGES} />;
}
