import { Link } from 'wouter';
import type { LaneName, Policy } from '../../api/notify';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { retirePolicy } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { WORDS } from '../../policy/words';
import { Deed } from '../../response/Deed';

const COLUMNS = ['policy', 'lane', 'place', 'from', 'steps', 'actions'] as const;

interface Properties {
  policies: readonly Policy[];
  /** Whose policies this reader writes. */
  lanes: readonly LaneName[];
}

export function PolicyTable({ policies, lanes }: Properties) {
  const t = useWords(WORDS);
  const laneName = useNotifyNames();
  const { name } = useNames();
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="policies">
      {policies.map((each) => (
        <tr key={each.id} data-policy={each.id}>
          <td>
            {each.usual ? t('usual') : each.name} {each.usual && <span className="badge">{each.id}</span>}
          </td>
          <td>{laneName(each.lane)}</td>
          <td>
            <Place policy={each} />
          </td>
          <td>{name(each.fromSeverity)}</td>
          <td>{each.steps.length}</td>
          <td>
            <Deeds policy={each} may={!each.usual && lanes.includes(each.lane)} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Place({ policy: { schoolId, regionPath } }: { policy: Policy }) {
  const t = useWords(WORDS);
  const region = regionPath.split('/').filter(Boolean).at(-1);
  if (schoolId) return <Named kind="schools" id={schoolId} />;
  return region ? <Named kind="regions" id={region} /> : t('everywhere');
}

function Deeds({ policy, may }: { policy: Policy; may: boolean }) {
  const t = useWords(WORDS);
  const { id, name } = policy;
  return (
    <>
      <Link className="row-link" href={`/policy/${id}`} aria-label={`${t(may ? 'edit' : 'look')} ${name}`}>
        {t(may ? 'edit' : 'look')}
      </Link>{' '}
      {may && (
        <Deed label={t('retire')} of={name} danger changes="notify" give={() => retirePolicy(id)}>
          <p>{t('retireNote')}</p>
        </Deed>
      )}
    </>
  );
}
