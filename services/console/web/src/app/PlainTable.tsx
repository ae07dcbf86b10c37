import type { ReactNode } from 'react';

interface Properties {
  /** The columns' titles in the language of the page. */
  titles: readonly string[];
  testId: string;
  /** Its rows. */
  children: ReactNode;
}

/** A table to read, which scrolls sideways by itself where the window is narrow. */
export function PlainTable({ titles, testId, children }: Properties) {
  return (
    <div className="scroll">
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
    </div>
  );
}
