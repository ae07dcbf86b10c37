import { useWords } from '../../i18n/language';
import { Figure } from './Figure';
import { percent, share } from './figures';
import { byRegion, column } from './options';
import { type ByRegion, useRegions } from './useRegions';
import { WORDS } from './words';

export function Tests({ statistics, open }: ByRegion) {
  const t = useWords(WORDS);
  const { regions, names, link } = useRegions(statistics, open);
  const tests = statistics.buttonTests;
  const option = byRegion(names, [
    { name: t('devices'), data: column(regions, 'devices') },
    { name: t('tested'), data: column(regions, 'tested') },
  ]);
  return (
    <Figure
      title={t('tests')}
      note={tests ? t('testsNote') + tests.month : t('testsLater')}
      option={option}
      head={[t('region'), t('devices'), t('tested'), '%']}
      rows={
        tests
          ? [
              ...regions.map((region) => ({
                key: region.regionId ?? '-',
                cells: [
                  link(region),
                  region.devices ?? 0,
                  region.tested ?? 0,
                  percent(share(region.tested, region.devices)),
                ],
              })),
              {
                key: 'all',
                cells: [t('sum'), tests.devices, tests.tested, percent(share(tests.tested, tests.devices))],
              },
            ]
          : []
      }
      empty={t('none')}
    />
  );
}
