import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { allPages } from '../../api/allPages';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { findPolicy, listRosters } from '../../notify/api';
import { Section } from '../../notify/Section';
import { draftOf, newDraft } from '../../policy/draft';
import { lanesOf } from '../../policy/may';
import { WORDS } from '../../policy/words';
import type { PageProps } from '../registry';
import { EditPolicy } from './EditPolicy';
import '../../notify/notify.css';
import '../../roster/roster.css';

const ROLES = {
  POLICE: 'police-dispatcher',
  EDUCATION: 'education-officer',
  MEDIA: 'media-officer',
  SCHOOL: 'school-officer',
} as const;

/** One policy, and what it would do. */
export default function PolicyPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { id = '' } = useParams<{ id: string }>();
  const made = id === 'new';
  const { data: policy, error } = useQuery({
    queryKey: ['notify', 'policy', id],
    queryFn: ({ signal }) => findPolicy(id, signal),
    enabled: !made,
  });
  const { data: rosters = [] } = useQuery({
    queryKey: ['notify', 'rosters'],
    queryFn: ({ signal }) => allPages((cursor) => listRosters(cursor, signal)),
    staleTime: 60_000,
  });
  const lanes = lanesOf(session.role);
  const region = session.scopePath?.split('/').filter(Boolean).at(-1) ?? '';
  const lane = lanes[0] ?? 'POLICE';
  return (
    <>
      <Section role={session.role} />
      <p>
        <Link href="/policies" className="back">
          ← {t('back')}
        </Link>
      </p>
      {error && (
        <p className="error">{error instanceof Fault && error.status === 404 ? error.message : t('away')}</p>
      )}
      {made && (
        <EditPolicy
          key="new"
          policy={undefined}
          initial={newDraft(lane, region, ROLES[lane])}
          lanes={lanes}
          rosters={rosters}
          region={region}
        />
      )}
      {!made && policy && (
        <EditPolicy
          // Changed elsewhere, it is looked at anew.
          key={policy.version}
          policy={policy}
          initial={draftOf(policy)}
          lanes={policy.usual ? [] : lanes}
          rosters={rosters}
          region={region}
        />
      )}
    </>
  );
}
