import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language';
import type { LayerDraft } from './draft';
import { WindowFields } from './WindowFields';
import { WORDS } from './words';

const MOST_ROWS = 12;

interface Properties {
  layer: LayerDraft;
  number: number;
  /** Absent: it is the only one. */
  remove: (() => void) | undefined;
  onChange: (layer: LayerDraft) => void;
}

/** A rotation, and when it counts. */
export function LayerFields({ layer, number, remove, onChange }: Properties) {
  const t = useWords(WORDS);
  const change = (part: Partial<LayerDraft>) => onChange({ ...layer, ...part });
  const of = `${t('layer')} ${number}`;
  const label = (word: 'name' | 'turns' | 'first' | 'handOver' | 'shift') => `${of} ${t(word)}`;
  return (
    <fieldset className="layer">
      <legend>{of}</legend>
      <div className="layer-fields">
        <Labelled label={t('name')}>
          <Input
            aria-label={label('name')}
            maxLength={60}
            value={layer.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </Labelled>
        <Labelled label={t('shift')}>
          <span>
            <InputNumber
              aria-label={label('shift')}
              min={1}
              max={layer.unit === 'DAYS' ? 60 : 26}
              precision={0}
              value={layer.count}
              onChange={(count) => change({ count: count ?? 1 })}
            />{' '}
            <Select
              aria-label={`${label('shift')} ${t(layer.unit)}`}
              value={layer.unit}
              options={(['DAYS', 'WEEKS'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(unit) => change({ unit })}
            />
          </span>
        </Labelled>
        <Labelled label={t('first')}>
          <input
            type="date"
            aria-label={label('first')}
            value={layer.first}
            onChange={({ target }) => change({ first: target.value })}
          />
        </Labelled>
        <Labelled label={t('handOver')}>
          <input
            type="time"
            aria-label={label('handOver')}
            value={layer.handOver}
            onChange={({ target }) => change({ handOver: target.value })}
          />
        </Labelled>
        {remove && (
          <Button size="small" aria-label={`${of} ${t('removeLayer')}`} onClick={remove}>
            {t('removeLayer')}
          </Button>
        )}
      </div>
      <Labelled label={t('turns')}>
        <Input.TextArea
          aria-label={label('turns')}
          rows={Math.min(MOST_ROWS, Math.max(2, layer.turns.split('\n').length + 1))}
          value={layer.turns}
          onChange={({ target }) => change({ turns: target.value })}
        />
      </Labelled>
      <WindowFields
        label={t('windows')}
        of={of}
        windows={layer.windows}
        onChange={(windows) => change({ windows })}
      />
    </fieldset>
  );
}

/** The words above a field. The field itself says of which layer it is, too. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <span className="faint">{label}</span>
      {children}
    </div>
  );
}
