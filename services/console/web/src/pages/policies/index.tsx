import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { allPages } from '../../api/allPages';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { listPolicies } from '../../notify/api';
import { isAbsent } from '../../notify/isAbsent';
import { Section } from '../../notify/Section';
import { lanesOf } from '../../policy/may';
import { WORDS } from '../../policy/words';
import type { PageProps } from '../registry';
import { PolicyTable } from './PolicyTable';
import '../../notify/notify.css';

const EVERY_MS = 30_000;

/** How tasks escalate: by lane, region and severity. */
export default function PoliciesPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { data, error } = useQuery({
    queryKey: ['notify', 'policies'],
    queryFn: ({ signal }) => allPages((cursor) => listPolicies(cursor, signal)),
    refetchInterval: EVERY_MS,
  });
  useLink('policies', !error || isAbsent(error));
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      {lanesOf(session.role).length > 0 && (
        <p>
          <Link href="/policy/new" className="back">
            {t('new')}
          </Link>
        </p>
      )}
      {error && <p className="error">{t(isAbsent(error) ? 'absent' : 'away')}</p>}
      {data && (
        <PolicyTable policies={data.filter(({ retired }) => !retired)} lanes={lanesOf(session.role)} />
      )}
    </>
  );
}
