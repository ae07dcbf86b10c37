import { Link, useLocation } from 'wouter';
import { useWords } from '../i18n/language';
import { mayOpen } from '../pages/registry';

const WORDS = {
  pages: ['值班与通知', 'On call and notifications'],
  '/on-call': ['我的值班', 'My duty'],
  '/rosters': ['值班表', 'Rosters'],
  '/policies': ['升级策略', 'Escalation policies'],
  '/deliveries': ['送达记录', 'Deliveries'],
  '/subscriptions': ['订阅', 'Subscriptions'],
} as const;
const PATHS = ['/on-call', '/rosters', '/policies', '/deliveries', '/subscriptions'] as const;

/** The pages of who is on call and who is told what: one place in the menu, and here between them. */
export function Section({ role }: { role: string }) {
  const t = useWords(WORDS);
  const [at] = useLocation();
  return (
    <nav className="section-nav" aria-label={t('pages')}>
      {PATHS.filter((path) => mayOpen(role, path)).map((path) => (
        <Link key={path} href={path} aria-current={at === path ? 'page' : undefined}>
          {t(path)}
        </Link>
      ))}
    </nav>
  );
}
