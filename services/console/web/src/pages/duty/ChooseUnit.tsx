import { Select } from 'antd';
import { useWords } from '../../i18n/language';
import { usePatrolNames } from '../../patrol/names';
import type { Unit } from '../../patrol/types';
import { useUnits } from '../../patrol/useUnits';
import { WORDS } from './words';

interface Properties {
  user: string;
  onChoose: (id: string) => void;
}

/** The units whose badge numbers name this person; where none does, all of the region. */
export function ChooseUnit({ user, onChoose }: Properties) {
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
        options={ownOr(data ?? [], user).map(({ id, callSign, kind, agency }) => ({
          value: id ?? '',
          label: `${callSign} · ${name(kind)} · ${agency}`,
        }))}
        onChange={onChoose}
      />
    </section>
  );
}

function ownOr(all: Unit[], user: string): Unit[] {
  const own = all.filter(({ badges }) => badges?.includes(user));
  return own.length > 0 ? own : all.filter(({ badges }) => !badges?.length);
}
