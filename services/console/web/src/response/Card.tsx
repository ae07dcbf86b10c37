import { Link as To } from 'wouter';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useNow } from '../time/useNow';
import type { BoardItem } from './items';
import { useResponseNames } from './names';
import { anchorOf, type Link, SIGNS } from './pairings';
import { spanWords } from './span';
import { isOver, type TrackStep } from './steps';
import type { Clock, Response } from './types';
import { WORDS } from './words';

interface Properties {
  item: BoardItem;
  response: Response;
  links: Link[];
  lit: string | undefined;
}

/** A step, a clock or a point of the plan: what it is, whether it is done, and how long there still is. */
export function Card({ item, response, links, lit }: Properties) {
  const { status } = useResponseNames();
  const own = links.filter(({ pairing: { first, then } }) =>
    [first, then].some((point) => point && anchorOf(point) === item.anchor),
  );
  return (
    <article
      className="board-card"
      data-anchor={item.anchor}
      data-look={lookOf(item)}
      data-lit={own.some(({ pairing }) => pairing.key === lit)}
    >
      {item.is === 'step' && <StepCard step={item.step} responseId={response.id} />}
      {item.is === 'clock' && <ClockCard clock={item.clock} />}
      {item.is === 'point' && <PointCard point={item.point} reachedAt={item.reachedAt} />}
      {own.map(({ pairing, drift: { status: of } }) =>
        of === 'MISSED' || of === 'AT_RISK' ? (
          <PairingMark key={pairing.key} title={pairing.title} words={status(of)} of={of} />
        ) : null,
      )}
    </article>
  );
}

function PairingMark({
  title,
  words,
  of,
}: {
  title: { zh: string; en: string };
  words: string;
  of: 'MISSED' | 'AT_RISK';
}) {
  const { title: said } = useResponseNames();
  return (
    <small className="board-pairing" data-status={of}>
      <span aria-hidden="true">{SIGNS[of]}</span> {said(title)}: {words}
    </small>
  );
}

function lookOf(item: BoardItem): string {
  switch (item.is) {
    case 'step':
      return item.step.state;
    case 'clock':
      return item.clock.doneAt ? 'DONE' : 'CLOCK';
    case 'point':
      return item.reachedAt ? 'DONE' : 'PENDING';
  }
}

function StepCard({ step, responseId }: { step: TrackStep; responseId: string }) {
  const t = useWords(WORDS);
  const { name, title } = useResponseNames();
  return (
    <>
      <To href={`/response/${responseId}/${step.track}`} className="board-title">
        {title(step.title)}
      </To>
      <small>
        <strong>{name(step.state)}</strong> · {name(step.owner)}
      </small>
      {isOver(step) ? (
        <small>
          {t(step.state === 'DONE' ? 'doneAt' : 'excusedAt')} <Moment at={step.stateSince} />
        </small>
      ) : (
        <Until due={step.dueAt} since={undefined} />
      )}
    </>
  );
}

function ClockCard({ clock }: { clock: Clock }) {
  const t = useWords(WORDS);
  const { name, status } = useResponseNames();
  return (
    <>
      <span className="board-title">{name(clock.name)}</span>
      {clock.doneAt ? (
        <small>
          {status(clock.status)} · {t('doneAt')} <Moment at={clock.doneAt} />
        </small>
      ) : (
        <Until due={clock.dueAt} since={clock.since} />
      )}
    </>
  );
}

function PointCard({ point, reachedAt }: { point: 'facts' | 'place'; reachedAt: string | undefined }) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  return (
    <>
      <span className="board-title">{name(point)}</span>
      <small>
        {t(reachedAt ? 'reached' : 'notReached')} <Moment at={reachedAt} />
      </small>
    </>
  );
}

interface UntilProperties {
  due: string | null | undefined;
  /** Of a clock: since when it runs, for its bar. */
  since: string | undefined;
}

/** How long there still is, in words; the bar says the same for those who see it. */
export function Until({ due, since }: UntilProperties) {
  const t = useWords(WORDS);
  const { english } = useResponseNames();
  const now = useNow();
  if (!due) return <small className="faint">{t('later')}</small>;
  const left = Date.parse(due) - now;
  const begun = since ? Date.parse(since) : undefined;
  const part = begun === undefined ? undefined : (now - begun) / Math.max(1, Date.parse(due) - begun);
  return (
    <>
      <small className={left < 0 ? 'error' : undefined} data-late={left < 0}>
        {t('due')} <Moment at={due} /> · {t(left < 0 ? 'late' : 'left')} {spanWords(Math.abs(left), english)}
      </small>
      {part !== undefined && (
        <span className="board-bar" aria-hidden="true">
          <span style={{ width: `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%` }} />
        </span>
      )}
    </>
  );
}
