import { Link } from 'wouter';
import type { Point, Row, SchoolRisk } from '../api/risk';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useRiskNames } from './names';
import { targetOf } from './rowTarget';
import { WORDS } from './words';

/** Each kind of point, opened to the rows that it comes from, as far as they are the reader's to open. */
export function Points({ of, role }: Pick<SchoolRisk, 'of'> & { role: string }) {
  return (
    <>
      {of.map((point) => (
        <OfKind key={point.kind} point={point} role={role} />
      ))}
    </>
  );
}

function OfKind({ point, role }: { point: Point; role: string }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const { kind, points, count, rows } = point;
  return (
    <section aria-label={name(kind)} data-kind={kind}>
      <strong>{name(kind)}</strong> <Told value={points} /> {t('points')} · <Told value={count} />{' '}
      {t('count')}
      <ul className="point-rows">
        {rows.map((row) => (
          <OneRow key={row.id} kind={point.kind} row={row} role={role} />
        ))}
      </ul>
    </section>
  );
}

/** A number, or that it is held back. */
export function Told({ value }: { value: number | string | null | undefined }) {
  const t = useWords(WORDS);
  return value === undefined || value === null ? <em className="faint">{t('held')}</em> : value;
}

function OneRow({ kind, row, role }: { kind: Point['kind']; row: Row; role: string }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const target = targetOf(kind, row.id, role);
  return (
    <li data-row={row.id}>
      {target ? (
        <Link href={target} className="back">
          {row.id}
        </Link>
      ) : (
        row.id
      )}{' '}
      {name(row.severity)} · {t('since')} <Moment at={row.since} />{' '}
      {row.late && <span className="badge warn">{t('late')}</span>}
      {row.protected && <span className="badge">{t('protected')}</span>} {t('counts')} {row.points}
    </li>
  );
}
