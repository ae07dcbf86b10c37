import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Box, lineBetween } from './axis';
import { anchorOf, type Link, SIGNS } from './pairings';

interface Properties {
  box: RefObject<HTMLDivElement | null>;
  links: Link[];
  lit: string | undefined;
  /** Changes whenever cards may have moved without the board changing its size. */
  version: string;
}

interface Drawn {
  key: string;
  status: keyof typeof SIGNS;
  path: string;
  middle: [number, number];
}

/** What ties the lanes together, drawn behind the cards. The list below says all of it in words. */
export function Links({ box, links, lit, version }: Properties) {
  const [drawn, draw] = useState<Drawn[]>([]);
  const written = JSON.stringify([version, links.map(({ pairing, drift }) => [pairing.key, drift.status])]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the links are new objects each time; what they say is not
  useLayoutEffect(() => {
    const board = box.current;
    if (!board) return;
    const again = () => draw(linesIn(board, links));
    const watch = new ResizeObserver(again);
    watch.observe(board);
    again();
    return () => watch.disconnect();
  }, [box, written]);
  return (
    <svg className="board-links" aria-hidden="true">
      {drawn.map(({ key, status, path, middle: [x, y] }) => (
        <g key={key} data-link={key} data-status={status} data-lit={key === lit}>
          <path d={path} />
          <circle cx={x} cy={y} r={9} />
          <text x={x} y={y + 4} textAnchor="middle">
            {SIGNS[status]}
          </text>
        </g>
      ))}
    </svg>
  );
}

function linesIn(board: HTMLElement, links: Link[]): Drawn[] {
  const origin = board.getBoundingClientRect();
  const boxes = new Map<string, Box>();
  for (const card of board.querySelectorAll<HTMLElement>('[data-anchor]')) {
    const { left, top, width, height } = card.getBoundingClientRect();
    boxes.set(card.dataset.anchor ?? '', { left: left - origin.left, top: top - origin.top, width, height });
  }
  return links.flatMap(({ pairing: { key, first, then }, drift }) => {
    const from = first && boxes.get(anchorOf(first));
    const to = then && boxes.get(anchorOf(then));
    return from && to ? [{ key, status: drift.status, ...lineBetween(from, to) }] : [];
  });
}
