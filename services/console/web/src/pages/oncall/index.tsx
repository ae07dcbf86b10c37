import { useWords } from '../../i18n/language';
import { Section } from '../../notify/Section';
import type { PageProps } from '../registry';
import { Channels } from './Channels';
import { Duties } from './Duties';
import { Swaps } from './Swaps';
import { WORDS } from './words';
import '../../notify/notify.css';

/** When I have to be reachable, and by what. */
export default function OnCallPage({ session }: PageProps) {
  const t = useWords(WORDS);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('title')}</h1>
      <Duties />
      <Swaps me={session.username} />
      <Channels />
    </>
  );
}
