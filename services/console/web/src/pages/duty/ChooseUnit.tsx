import { Select } from 'antd';
import { useWords } from '../../i18n/language';
import { usePatrolNames } from '../../patrol/names';
import { useUnits } from '../../patrol/useUnits';
import { WORDS } from './words';

export function ChooseUnit({ onChoose }: { onChoose: (id: string) => void }) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const { data, isError } = useUnits(false);
  return (
    <section aria-label={t('unit')}>
      <h2>{t('unit')}</h2>
      {isError && <p className="error">{t('unitsAway')}</p>}
      <Select
        aria-label={t('choose')}
        placeholder={t('choose')}
        className="choose"
        showSearch={{ optionFilterProp: 'label' }}
        options={(data ?? []).map(({ id, callSign, kind, agency }) => ({
          value: id ?? '',
          label: `${callSign} · ${name(kind)} · ${agency}`,
        }))}
        onChange={onChoose}
      />
    </section>
  );
}
