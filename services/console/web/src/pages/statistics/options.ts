import type { ChartOption } from './Chart';
import type { Daily, Region, StepRow } from './figures';

// What the charts show, as the library wants it.

interface Series {
  name: string;
  data: (number | undefined)[];
}

const bars = (series: Series[], stacked: boolean) =>
  series.map(({ name, data }) => ({
    name,
    type: 'bar',
    ...(stacked && { stack: 'all' }),
    // A hole, not a zero: nothing was measured.
    data: data.map((value) => value ?? '-'),
  }));

export const pressesChart = (
  { days, kinds, counts }: Daily,
  name: (kind: string) => string,
): ChartOption => ({
  xAxis: { type: 'category', data: days },
  yAxis: { type: 'value', minInterval: 1 },
  series: bars(
    kinds.map((kind, index) => ({ name: name(kind), data: counts[index] ?? [] })),
    true,
  ),
});

export const stepsChart = (
  rows: StepRow[],
  label: (row: StepRow) => string,
  met: string,
  breached: string,
): ChartOption => ({
  xAxis: { type: 'value', minInterval: 1 },
  yAxis: { type: 'category', inverse: true, data: rows.map(label) },
  series: bars(
    [
      { name: met, data: rows.map((row) => row.met) },
      { name: breached, data: rows.map((row) => row.breached) },
    ],
    true,
  ),
});

export function byRegion(
  names: string[],
  series: Series[],
  line?: { name: string; at: number },
): ChartOption {
  const [first, ...others] = bars(series, false);
  return {
    xAxis: { type: 'category', data: names, axisLabel: { interval: 0, rotate: names.length > 6 ? 40 : 0 } },
    yAxis: { type: 'value' },
    series: [
      {
        ...first,
        ...(line && {
          markLine: {
            symbol: 'none',
            lineStyle: { type: 'dashed' },
            label: { formatter: line.name, position: 'insideEndTop' },
            data: [{ yAxis: line.at }],
          },
        }),
      },
      ...others,
    ],
  };
}

export const column = <K extends keyof Region>(regions: Region[], key: K): Region[K][] =>
  regions.map((region) => region[key]);
