import { useRef } from 'react';
import { useWords } from '../i18n/language';
import { now as clockNow } from '../time/clock';
import { Moment } from '../time/Moment';
import { useNow } from '../time/useNow';
import { axisOf, type Row, sinceOpening } from './axis';
import { Card } from './Card';
import { type BoardItem, itemsOf } from './items';
import { Links } from './Links';
import { useResponseNames } from './names';
import { type Link, linksOf } from './pairings';
import { type Drift, type Pairing, type Response, TRACKS, type Track } from './types';
import { WORDS } from './words';
import './board.css';

interface Properties {
  response: Response;
  pairings: readonly Pairing[];
  drift: Drift;
  /** Which pairing is pointed at. */
  lit: string | undefined;
}

/** The three lanes side by side on one time axis; where the window is narrow, one after the other. */
export function Board({ response, pairings, drift, lit }: Properties) {
  const t = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  // Its minute alone: cards count their seconds themselves.
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const openedAt = Date.parse(response.openedAt);
  const { rows, cells } = axisOf(itemsOf(response, pairings, drift), openedAt, Math.max(minute, openedAt));
  const links = linksOf(pairings, drift);
  return (
    <section aria-label={t('board')} data-testid="board">
      <h2>{t('board')}</h2>
      <p className="faint">{t('boardNote')}</p>
      <div className="board" ref={box}>
        <Links box={box} links={links} lit={lit} version={`${response.version} ${minute}`} />
        {rows.map((row, index) => (
          <AxisMark key={row.is === 'moment' ? row.at : row.is} row={row} index={index} openedAt={openedAt} />
        ))}
        {TRACKS.map((track, at) => (
          <Lane
            key={track}
            track={track}
            column={at + 2}
            cells={cells.get(track) ?? []}
            rows={rows}
            response={response}
            links={links}
            lit={lit}
          />
        ))}
      </div>
    </section>
  );
}

/** The first row is the lanes' heads. */
const lineOf = (index: number) => index + 2;

function AxisMark({ row, index, openedAt }: { row: Row; index: number; openedAt: number }) {
  const t = useWords(WORDS);
  if (row.is === 'now')
    return (
      <div className="board-now" style={{ gridRow: lineOf(index) }} data-testid="now">
        <span>
          {t('now')} <Moment at={clockNow()} /> {sinceOpening(row.at - openedAt)}
        </span>
      </div>
    );
  // Each card says its own time, so that a reader of the lanes does not need the axis.
  return (
    <div className={`board-mark gap-${row.gap}`} style={{ gridRow: lineOf(index) }} aria-hidden="true">
      {row.is === 'later' ? (
        t('later')
      ) : (
        <>
          <Moment at={row.at} /> <small>{sinceOpening(row.at - openedAt)}</small>
        </>
      )}
    </div>
  );
}

interface LaneProperties {
  track: Track;
  column: number;
  cells: { row: number; items: BoardItem[] }[];
  rows: Row[];
  response: Response;
  links: Link[];
  lit: string | undefined;
}

function Lane({ track, column, cells, rows, response, links, lit }: LaneProperties) {
  const { name } = useResponseNames();
  const standing = response.tracks.find((each) => each.track === track);
  const over = standing && standing.state !== 'RUNNING';
  return (
    <section className="board-lane" aria-label={name(track)} data-lane={track}>
      <h3 style={{ gridColumn: column, gridRow: 1 }}>
        {name(track)} {over && <span className="badge">{name(standing.state)}</span>}
      </h3>
      <ol>
        {cells.map(({ row, items }) => (
          <li
            key={row}
            className={`gap-${rows[row]?.gap}`}
            style={{ gridColumn: column, gridRow: lineOf(row) }}
          >
            {items.map((item) => (
              <Card key={item.anchor} item={item} response={response} links={links} lit={lit} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
