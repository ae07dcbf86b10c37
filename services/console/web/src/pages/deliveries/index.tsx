import { Tabs } from 'antd';
import { useWords } from '../../i18n/language';
import { Section } from '../../notify/Section';
import type { PageProps } from '../registry';
import { DeadRecords } from './DeadRecords';
import { Log } from './Log';
import { WORDS } from './words';
import '../../notify/notify.css';

/** Whether people were reached. */
export default function DeliveriesPage({ session: { role } }: PageProps) {
  const t = useWords(WORDS);
  const items = [
    { key: 'log', label: t('log'), children: <Log dead={false} role={role} /> },
    { key: 'letters', label: t('letters'), children: <Log dead role={role} /> },
    ...(role === 'administrator' ? [{ key: 'records', label: t('records'), children: <DeadRecords /> }] : []),
  ];
  return (
    <>
      <Section role={role} />
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      <Tabs destroyOnHidden items={items} data-testid="delivery-tabs" />
    </>
  );
}
