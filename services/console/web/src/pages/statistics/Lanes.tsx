import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Figure } from './Figure';
import { percent, type Statistics, share, stepsOf } from './figures';
import { stepsChart } from './options';
import { WORDS } from './words';

export function Lanes({ statistics }: { statistics: Statistics }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const rows = stepsOf(statistics.lanes);
  const stepName = { queued: t('queued'), delivered: t('delivered'), acknowledged: t('acknowledgedStep') };
  const option = stepsChart(
    rows,
    (row) => `${name(row.audience)} ${stepName[row.step]}`,
    t('met'),
    t('breached'),
  );
  return (
    <Figure
      title={t('lanes')}
      note={t('lanesNote')}
      option={option}
      head={[t('lane'), t('step'), t('norm'), t('met'), t('breached'), t('share')]}
      rows={rows.map((row) => ({
        key: row.audience + row.step,
        cells: [
          name(row.audience),
          stepName[row.step],
          `${row.budget} ${t('seconds')}`,
          row.met,
          row.breached,
          percent(share(row.met, row.met + row.breached)),
        ],
      }))}
      empty={t('none')}
    />
  );
}
