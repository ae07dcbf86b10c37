import { useWords } from '../../i18n/language';
import { Figure } from './Figure';
import { percent, seconds, share } from './figures';
import { byRegion, column } from './options';
import { type ByRegion, useRegions } from './useRegions';
import { WORDS } from './words';

export function Acknowledgements({ statistics, open }: ByRegion) {
  const t = useWords(WORDS);
  const { regions, names, link } = useRegions(statistics, open);
  const lanes = statistics.lanes ?? [];
  const lane = lanes.find((each) => each.audience === 'POLICE') ?? lanes[0];
  const budget = lane?.acknowledged?.budget;
  const option = byRegion(
    names,
    [
      { name: t('median'), data: column(regions, 'p50') },
      { name: t('p90'), data: column(regions, 'p90') },
      { name: t('p99'), data: column(regions, 'p99') },
    ],
    budget === undefined ? undefined : { name: `${t('norm')} ${budget} ${t('seconds')}`, at: budget },
  );
  const row = (of: { p50?: number; p90?: number; p99?: number }, inTime?: number, late?: number) => [
    seconds(of.p50),
    seconds(of.p90),
    seconds(of.p99),
    percent(share(inTime, (inTime ?? 0) + (late ?? 0))),
  ];
  return (
    <Figure
      title={t('acknowledged')}
      note={t('acknowledgedNote')}
      option={option}
      head={[t('region'), t('median'), t('p90'), t('p99'), t('inTime')]}
      rows={
        lane?.p50 === undefined
          ? []
          : [
              ...regions.map((region) => ({
                key: region.regionId ?? '-',
                cells: [link(region), ...row(region, region.acknowledgedInTime, region.acknowledgedLate)],
              })),
              {
                key: 'all',
                cells: [t('sum'), ...row(lane, lane.acknowledged?.met, lane.acknowledged?.breached)],
              },
            ]
      }
      empty={t('none')}
    />
  );
}
