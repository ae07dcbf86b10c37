import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Figure } from './Figure';
import { daily, type Statistics } from './figures';
import { pressesChart } from './options';
import { WORDS } from './words';

export function Presses({ statistics }: { statistics: Statistics }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { from = '', to = '', presses } = statistics;
  const figures = daily(presses, from, to);
  const option = pressesChart(figures, name);
  const shown = figures.days
    .map((day, index) => ({ day, counts: figures.counts.map((of) => of[index] ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .reverse();
  const total = (counts: number[]) => counts.reduce((all, each) => all + each, 0);
  return (
    <Figure
      title={t('presses')}
      note={t('pressesNote')}
      option={option}
      head={[t('day'), ...figures.kinds.map(name), t('sum')]}
      rows={[
        ...shown.map(({ day, counts }) => ({ key: day, cells: [day, ...counts, total(counts)] })),
        ...(shown.length > 0
          ? [{ key: 'sum', cells: [t('sum'), ...figures.counts.map(total), figures.sum] }]
          : []),
      ]}
      empty={t('none')}
    />
  );
}
