import { lazy, type ReactNode, Suspense } from 'react';
import type { ChartOption } from './Chart';

// The library is large, and the tables are there without it.
const Chart = lazy(() => import('./Chart').then((module) => ({ default: module.Chart })));

interface Properties {
  title: string;
  note: string;
  option: ChartOption;
  head: string[];
  rows: { key: string; cells: ReactNode[] }[];
  empty: string;
}

/** A chart, and the same figures as a table beside it. */
export function Figure({ title, note, option, head, rows, empty }: Properties) {
  return (
    <section aria-label={title} className="figure">
      <h2>{title}</h2>
      <p className="faint">{note}</p>
      {rows.length === 0 ? (
        <p className="faint">{empty}</p>
      ) : (
        <div className="chart-and-table">
          <Suspense fallback={<div className="chart" />}>
            <Chart option={option} label={`${title}. ${note}`} />
          </Suspense>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="figures" tabIndex={0} aria-label={`${title} · 表 table`}>
            <table className="plain-table">
              <thead>
                <tr>
                  {head.map((each) => (
                    <th key={each} scope="col">
                      {each}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, cells }) => (
                  <tr key={key}>
                    {cells.map((cell, column) => (
                      <td key={head[column]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </section>
  );
}
