import type { ReactNode } from 'react';

interface Properties {
  /** The columns' titles in the language of the page. */
  titles: readonly string[];
  testId: string;
  /** What it is a list of: where nothing in its rows takes the focus, it takes it itself to be scrolled by keyboard. */
  label?: string;
  /** Its rows. */
  children: ReactNode;
}

/** A table to read, which scrolls sideways by itself where the window is narrow. */
export function PlainTable({ titles, testId, label, children }: Properties) {
  const table = (
    <table className="plain-table" data-testid={testId}>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  if (!label) return <div className="scroll">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      {table}
    </section>
  );
}
