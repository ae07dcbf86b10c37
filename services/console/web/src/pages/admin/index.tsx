import { Tabs } from 'antd';
import { useWords } from '../../i18n/language';
import type { PageProps } from '../registry';
import { DeadLetters } from './DeadLetters';
import { Health } from './Health';
import { Import } from './Import';
import { Regions } from './Regions';
import { Schools } from './Schools';
import { Users } from './Users';
import { WORDS } from './words';
import './admin.css';

/** What keeps the platform going. What is not in sight asks nobody. */
export default function AdminPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const tabs = [
    ['schools', <Schools key="schools" />],
    ['import', <Import key="import" />],
    ['regions', <Regions key="regions" scopePath={session.scopePath ?? ''} />],
    ['users', <Users key="users" />],
    ['letters', <DeadLetters key="letters" />],
    ['health', <Health key="health" />],
  ] as const;
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <Tabs
        destroyOnHidden
        items={tabs.map(([key, children]) => ({ key, label: t(key), children }))}
        data-testid="admin"
      />
    </>
  );
}
