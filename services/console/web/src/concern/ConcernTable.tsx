import { Link } from 'wouter';
import { Named } from '../app/Named';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { useResponseNames } from '../response/names';
import { spanWords } from '../response/span';
import { Moment } from '../time/Moment';
import { useNow } from '../time/useNow';
import { ConcernDeeds, Ungroup } from './ConcernDeeds';
import { type Group, isOpen, waitOf } from './groups';
import { useConcernNames } from './names';
import type { Concern } from './types';
import { WORDS } from './words';

const COLUMNS = ['topic', 'platform', 'noticedAt', 'state', 'actions'] as const;

interface Properties {
  groups: Group[];
  /** As what this reader answers and sorts; undefined: it does neither. */
  role: string | undefined;
}

/** What is asked and said, under the one with which it is answered. */
export function ConcernTable({ groups, role }: Properties) {
  const t = useWords(WORDS);
  const heads = groups.map(({ head }) => head);
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="concerns">
      {groups.map((group) => (
        <GroupRow key={group.head.id} group={group} heads={heads} role={role} />
      ))}
    </PlainTable>
  );
}

interface RowProperties extends Pick<Properties, 'role'> {
  group: Group;
  heads: Concern[];
}

function GroupRow({ group, heads, role }: RowProperties) {
  const t = useWords(WORDS);
  const name = useConcernNames();
  const { head, members } = group;
  return (
    <tr data-concern={head.id} data-state={head.state}>
      <td>
        <strong>{head.topic}</strong> <span className="badge">{name(head.kind)}</span>
        {head.schoolId && <Named kind="schools" id={head.schoolId} />}
        {members.length > 0 && (
          <ul aria-label={t('members')}>
            {members.map((each) => (
              <li key={each.id} data-member={each.id}>
                {each.topic} <small className="faint">{name(each.platform)}</small>{' '}
                {role && <Ungroup concern={each} />}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>{name(head.platform)}</td>
      <td>
        <Moment at={head.noticedAt} />
      </td>
      <td>
        <span className={isOpen(head) ? 'badge warn' : 'badge'}>{name(head.state)}</span>{' '}
        {head.state !== 'DISMISSED' && <Wait group={group} />}
        <Outcome concern={head} />
      </td>
      <td>{role && <ConcernDeeds concern={head} heads={heads} role={role} />}</td>
    </tr>
  );
}

function Wait({ group }: { group: Group }) {
  const t = useWords(WORDS);
  const { english } = useResponseNames();
  const now = useNow();
  return (
    <span data-testid="wait">
      {t(isOpen(group.head) ? 'waits' : 'took')} {spanWords(waitOf(group, now), english)}
    </span>
  );
}

function Outcome({ concern: { answer, dismissedBecause } }: { concern: Concern }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  if (answer?.statementId)
    return (
      <p>
        <Link href={`/statement/${answer.statementId}`}>{t('byStatement')}</Link>
      </p>
    );
  const said = answer ? `${name(answer.role)} ${answer.note ?? ''}` : dismissedBecause;
  return said ? <p>{said}</p> : null;
}
