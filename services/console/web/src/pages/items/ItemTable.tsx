import { Link } from 'wouter';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { useResponseNames } from '../../response/names';
import { useDeedNames } from '../../response/recordNames';
import { spanWords } from '../../response/span';
import { Moment } from '../../time/Moment';
import { mayOpen } from '../registry';
import type { Item } from './useItems';
import { WORDS } from './words';

const COLUMNS = ['found', 'state', 'school', 'finding', 'track', 'lateBy'] as const;

interface Properties {
  items: readonly Item[];
  /** As what this reader looks: not everybody may see a response. */
  role: string;
}

export function ItemTable({ items, role }: Properties) {
  const t = useWords(WORDS);
  const mayLook = mayOpen(role, '/responses');
  return (
    <PlainTable
      titles={[...COLUMNS, ...(mayLook ? (['response'] as const) : [])].map(t)}
      testId="items"
      label={t('title')}
    >
      {items.map((each) => (
        <ItemRow key={each.id} item={each} mayLook={mayLook} />
      ))}
    </PlainTable>
  );
}

function ItemRow({ item, mayLook }: { item: Item; mayLook: boolean }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { name: ofResponse, english } = useResponseNames();
  const found = useDeedNames();
  return (
    <tr data-item={item.id}>
      <td>
        <Moment at={item.openedAt} />
      </td>
      <td>
        {item.mode !== 'ACTUAL' && <span className="badge drill">{name(item.mode)}</span>}
        <span className="badge warn">{item.state === 'OPEN' ? t('open') : item.state}</span>
      </td>
      <td>
        <Named kind="schools" id={item.schoolId} />
      </td>
      <td>
        {found(item.kind)} <small className="faint">{item.subject}</small>
      </td>
      <td>{ofResponse(item.track)}</td>
      <td>{item.lateBySeconds ? spanWords(item.lateBySeconds * 1_000, english) : ''}</td>
      {mayLook && (
        <td>
          <Link href={`/response/${item.responseId}`} aria-label={`${found(item.kind)} ${t('look')}`}>
            {t('look')}
          </Link>
        </td>
      )}
    </tr>
  );
}
