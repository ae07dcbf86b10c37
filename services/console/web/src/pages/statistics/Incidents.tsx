import { useWords } from '../../i18n/language';
import { Figure } from './Figure';
import { percent, share } from './figures';
import { byRegion, column } from './options';
import { type ByRegion, useRegions } from './useRegions';
import { WORDS } from './words';

export function Incidents({ statistics, open }: ByRegion) {
  const t = useWords(WORDS);
  const { regions, names, link } = useRegions(statistics, open);
  const option = byRegion(names, [
    { name: t('pressesShort'), data: column(regions, 'presses') },
    { name: t('opened'), data: column(regions, 'incidents') },
    { name: t('falseAlarms'), data: column(regions, 'falseAlarms') },
  ]);
  const { opened = 0, falseAlarms = 0 } = statistics.incidents ?? {};
  return (
    <Figure
      title={t('incidents')}
      note={`${t('incidentsNote')} ${t('regionsNote')}`}
      option={option}
      head={[t('region'), t('pressesShort'), t('opened'), t('falseAlarms'), '%']}
      rows={[
        ...regions.map((region) => ({
          key: region.regionId ?? '-',
          cells: [
            link(region),
            region.presses ?? 0,
            region.incidents ?? 0,
            region.falseAlarms ?? 0,
            percent(share(region.falseAlarms, region.incidents)),
          ],
        })),
        {
          key: 'all',
          cells: [
            t('sum'),
            regions.reduce((all, region) => all + (region.presses ?? 0), 0),
            opened,
            falseAlarms,
            percent(share(falseAlarms, opened)),
          ],
        },
      ]}
      empty={t('none')}
    />
  );
}
