import type { Roster } from '../api/notify';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { addOverride, endOverride } from '../notify/api';
import { useNotifyNames } from '../notify/names';
import { Deed } from '../response/Deed';
import { now } from '../time/clock';
import { Moment } from '../time/Moment';
import { minuteOf, momentIn, PersonField, TimeField } from './fields';
import { peopleOf } from './plan';
import { WORDS } from './words';

interface Order {
  from: string;
  until: string;
  of?: string;
  by: string;
}

const HOUR_MS = 3_600_000;

/** Somebody in the place of another, or in addition, for a time. */
export function AddOverride({ roster, zone }: { roster: Roster; zone: string }) {
  const t = useWords(WORDS);
  const people = peopleOf(roster);
  const next = Math.ceil(now() / HOUR_MS) * HOUR_MS;
  const give = ({ from, until, of, by }: Order, key: string) =>
    addOverride(
      roster.id,
      {
        from: momentIn(from, zone),
        until: momentIn(until, zone),
        by: by.trim(),
        ...(of?.trim() && { of: of.trim() }),
      },
      key,
    );
  return (
    <Deed<Order>
      label={t('override')}
      initial={{ from: minuteOf(next), until: minuteOf(next + 12 * HOUR_MS) }}
      changes="notify"
      give={give}
    >
      <TimeField name="from" label={t('from')} />
      <TimeField name="until" label={t('until')} />
      <PersonField name="of" label={t('of')} people={people} optional />
      <PersonField name="by" label={t('by')} people={people} />
    </Deed>
  );
}

const COLUMNS = ['from', 'until', 'by', 'override'] as const;

export function Overrides({ roster, mayKeep }: { roster: Roster; mayKeep: boolean }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  if (roster.overrides.length === 0) return <p className="faint">{t('noOverrides')}</p>;
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="overrides" label={t('overrides')}>
      {roster.overrides.map(({ id, from, until, of, by, origin }) => (
        <tr key={id}>
          <td>
            <Moment at={from} />
          </td>
          <td>
            <Moment at={until} />
          </td>
          <td>
            <strong>{by}</strong> {of ? `${t('insteadOf')} ${of}` : t('added')}
          </td>
          <td>
            <span className="badge">{name(origin === 'SWAP' ? 'SWAP' : 'OVERRIDE')}</span>{' '}
            {mayKeep && origin === 'HAND' && (
              <Deed label={t('end')} of={by} danger changes="notify" give={() => endOverride(roster.id, id)}>
                <p>{t('endNote')}</p>
              </Deed>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
