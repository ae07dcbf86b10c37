import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useWords } from '../i18n/language';
import { listCalendars } from '../notify/api';
import { type Draft, newLayer } from './draft';
import { LayerFields } from './LayerFields';
import { WindowFields } from './WindowFields';
import { WORDS } from './words';

const MOST_LAYERS = 10;

interface Properties {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Where a new rotation begins. */
  today: string;
}

/** What a roster goes by: its layers, how many are needed, and which days it tells apart. */
export function PlanFields({ draft, onChange, today }: Properties) {
  const t = useWords(WORDS);
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const { layers } = draft;
  return (
    <>
      <p className="faint">{t('planNote')}</p>
      {layers.map((layer, at) => (
        <LayerFields
          key={layer.key}
          layer={layer}
          number={at + 1}
          remove={
            layers.length > 1
              ? () => change({ layers: layers.filter(({ key }) => key !== layer.key) })
              : undefined
          }
          onChange={(changed) =>
            change({ layers: layers.map((each) => (each.key === changed.key ? changed : each)) })
          }
        />
      ))}
      <Button
        disabled={layers.length >= MOST_LAYERS}
        onClick={() => change({ layers: [...layers, newLayer(`${t('layer')} ${layers.length + 1}`, today)] })}
      >
        {t('addLayer')}
      </Button>
      <fieldset className="layer">
        <legend>{t('coverage')}</legend>
        <InputNumber
          aria-label={t('coverPeople')}
          min={1}
          max={20}
          precision={0}
          value={draft.people}
          onChange={(people) => change({ people: people ?? 1 })}
        />{' '}
        {t('people')}
        <WindowFields
          label={t('coverWindows')}
          of={t('coverage')}
          windows={draft.covered}
          onChange={(covered) => change({ covered })}
        />
      </fieldset>
      <fieldset className="layer">
        <legend>{t('days')}</legend>
        <Calendars draft={draft} onChoose={(calendarId) => change({ calendarId })} />{' '}
        <Input
          className="filter zone"
          aria-label={t('zone')}
          maxLength={60}
          value={draft.zone}
          onChange={({ target }) => change({ zone: target.value.trim() })}
        />
      </fieldset>
    </>
  );
}

function Calendars({ draft, onChoose }: { draft: Draft; onChoose: (id: string) => void }) {
  const t = useWords(WORDS);
  const { data } = useQuery({
    queryKey: ['notify', 'calendars'],
    queryFn: ({ signal }) => listCalendars(signal),
    staleTime: 60_000,
  });
  return (
    <Select
      className="filter calendars"
      aria-label={t('days')}
      value={draft.calendarId}
      options={[
        { value: '', label: t('daysKept') },
        ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChoose}
    />
  );
}
