import { Button } from 'antd';
import { useWords } from '../../i18n/language';
import type { Region, Statistics } from './figures';
import { WORDS } from './words';

export interface ByRegion {
  statistics: Statistics;
  open: (regionPath: string) => void;
}

/** The regions of the figures; the name of one opens it. */
export function useRegions(statistics: Statistics, open: ByRegion['open']) {
  const t = useWords(WORDS);
  const regions: Region[] = statistics.regions ?? [];
  const nameOf = (region: Region) => region.name ?? region.regionId ?? t('here');
  const link = (region: Region) =>
    region.regionPath ? (
      <Button type="link" size="small" onClick={() => region.regionPath && open(region.regionPath)}>
        {nameOf(region)}
      </Button>
    ) : (
      nameOf(region)
    );
  return { regions, names: regions.map(nameOf), link };
}
