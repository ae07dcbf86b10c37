import { BarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useDark } from '../../app/theme';

use([
  BarChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);

// Patterns beside colours, no movement, and a tooltip that is painted: one of HTML would carry style
// attributes, which the page's policy stops.
const ALWAYS: EChartsCoreOption = {
  animation: false,
  backgroundColor: 'transparent',
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
  tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
  legend: { type: 'plain', top: 0 },
  grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
};

export type ChartOption = EChartsCoreOption;

/** A picture of what the table beside it says. */
export function Chart({ option, label }: { option: ChartOption; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useDark();
  // By what it says: it is made anew with each rendering of the page.
  const wanted = JSON.stringify(option);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const chart = init(element, dark ? 'dark' : undefined);
    chart.setOption({ ...ALWAYS, ...JSON.parse(wanted) });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [wanted, dark]);
  return <div ref={box} className="chart" role="img" aria-label={label} />;
}
