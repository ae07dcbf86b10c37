import { Button, Select } from 'antd';
import { DAY_KINDS, WEEKDAYS } from '../api/notify';
import { useWords } from '../i18n/language';
import { useNotifyNames } from '../notify/names';
import { newWindow, type WindowDraft } from './draft';
import { WORDS } from './words';

interface Properties {
  label: string;
  /** Of what, for those who hear a field without what stands around it. */
  of: string;
  windows: readonly WindowDraft[];
  onChange: (windows: WindowDraft[]) => void;
}

/** Hours of some days. */
export function WindowFields({ label, of, windows, onChange }: Properties) {
  const t = useWords(WORDS);
  const change = (key: string, part: Partial<WindowDraft>) =>
    onChange(windows.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <div>
      <span className="faint">{label}</span>{' '}
      <Button
        size="small"
        aria-label={`${of} ${t('addWindow')}`}
        onClick={() => onChange([...windows, newWindow()])}
      >
        + {t('addWindow')}
      </Button>
      {windows.map((each, at) => (
        <OneWindow
          key={each.key}
          of={`${of} ${at + 1}`}
          window={each}
          change={(part) => change(each.key, part)}
          remove={() => onChange(windows.filter(({ key }) => key !== each.key))}
        />
      ))}
    </div>
  );
}

interface OneProperties {
  of: string;
  window: WindowDraft;
  change: (part: Partial<WindowDraft>) => void;
  remove: () => void;
}

function OneWindow({ of, window, change, remove }: OneProperties) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: name(value) }));
  return (
    <p className="layer-fields">
      <Select
        mode="multiple"
        className="filter"
        aria-label={`${of} ${t('weekdays')}`}
        placeholder={t('weekdays')}
        value={window.weekdays}
        options={options(WEEKDAYS)}
        onChange={(weekdays) => change({ weekdays })}
      />
      <Select
        mode="multiple"
        className="filter"
        aria-label={`${of} ${t('dayKinds')}`}
        placeholder={t('dayKinds')}
        value={window.dayKinds}
        options={options(DAY_KINDS)}
        onChange={(dayKinds) => change({ dayKinds })}
      />
      {(['begins', 'ends'] as const).map((which) => (
        <input
          key={which}
          type="time"
          aria-label={`${of} ${t(which)}`}
          value={window[which]}
          onChange={({ target }) => change({ [which]: target.value })}
        />
      ))}
      <Button size="small" aria-label={`${of} ${t('removeWindow')}`} onClick={remove}>
        ×
      </Button>
    </p>
  );
}
