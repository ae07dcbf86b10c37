import { Checkbox } from 'antd';
import type { Quiet } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { WORDS } from './words';

const USUAL: Quiet = { begins: '22:00', ends: '06:00', zone: 'Asia/Shanghai' };

interface Properties {
  quiet: Quiet | undefined;
  onChange: (quiet: Quiet | undefined) => void;
}

export function QuietHours({ quiet, onChange }: Properties) {
  const t = useWords(WORDS);
  return (
    <fieldset data-testid="quiet">
      <legend>{t('quiet')}</legend>
      <Checkbox
        checked={quiet !== undefined}
        onChange={({ target }) => onChange(target.checked ? USUAL : undefined)}
      >
        {t('quietOn')}
      </Checkbox>
      {quiet && (
        <p>
          {(['begins', 'ends'] as const).map((which) => (
            <label key={which} className="hour">
              {t(which)}{' '}
              <input
                type="time"
                required
                value={quiet[which]}
                onChange={({ target }) => target.value && onChange({ ...quiet, [which]: target.value })}
              />{' '}
            </label>
          ))}
          <small className="faint">{quiet.zone}</small>
        </p>
      )}
      <p className="faint">{t('quietNote')}</p>
    </fieldset>
  );
}
