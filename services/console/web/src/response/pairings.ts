import { spanOf, spanWords } from './span';
import type { Drift, Pairing, PairingDrift, Point, Step } from './types';

/** What a link of the board holds on to. What is told to the public stands where the first of it does. */
export function anchorOf(point: Point): string {
  switch (point.point) {
    case 'STEP_DONE':
      return `step/${point.step}`;
    case 'FACTS_CONFIRMED':
      return 'facts';
    case 'PUBLISHED':
      return point.what === 'BRIEFING' ? 'clock/FIRST_BRIEFING' : 'clock/FIRST_STATEMENT';
    case 'PLACE_NAMED':
      return 'place';
  }
}

const POINTS = {
  FACTS_CONFIRMED: ['所依据的事实已核实', 'the facts are confirmed'],
  ANYTHING: ['对外发布', 'anything is published'],
  STATEMENT: ['发布警情通报', 'a statement is published'],
  BRIEFING: ['召开新闻发布会', 'a briefing is given'],
  PLACE_NAMED: ['公布学校名称', 'the school is named'],
} as const;

type Steps = readonly Pick<Step, 'key' | 'title'>[];

export function pointWords(point: Point, steps: Steps, english: boolean): string {
  const index = english ? 1 : 0;
  if (point.point !== 'STEP_DONE')
    return POINTS[point.point === 'PUBLISHED' ? (point.what ?? 'ANYTHING') : point.point][index];
  const title = steps.find(({ key }) => key === point.step)?.title;
  const said = (english ? title?.en : title?.zh) ?? point.step ?? '';
  return english ? `“${said}”` : `「${said}」`;
}

/** The rule itself, in one sentence. */
export function ruleWords({ kind, first, then, limit }: Pairing, steps: Steps, english: boolean): string {
  const one = first ? pointWords(first, steps, english) : '';
  const other = then ? pointWords(then, steps, english) : '';
  const span = spanWords(spanOf(limit) ?? 0, english);
  switch (kind) {
    case 'BEFORE':
      return english ? `${one} before ${other}` : `先${one}，后${other}`;
    case 'WITHIN':
      return english ? `${other} within ${span} of ${one}` : `${one}后 ${span}内${other}`;
    case 'CORRECTION_WITHIN':
      return english
        ? `what was told is put right within ${span} of a changed fact`
        : `事实变化后 ${span}内更正`;
  }
}

/** A shape as well as a colour, for those who see no colour. */
export const SIGNS = { KEPT: '✓', PENDING: '…', AT_RISK: '!', MISSED: '✕', OVERRIDDEN: '⇥' } as const;

/** The worst first, as a commander reads them. */
const ORDER = ['MISSED', 'AT_RISK', 'PENDING', 'OVERRIDDEN', 'KEPT'] as const;

export interface Link {
  pairing: Pairing;
  drift: PairingDrift;
}

export function linksOf(pairings: readonly Pairing[], drift: Drift): Link[] {
  const known = new Map(drift.pairings.map((each) => [each.key, each]));
  const rank = (link: Link) => ORDER.indexOf(link.drift.status);
  return pairings
    .flatMap((pairing) => {
      const found = known.get(pairing.key);
      return found ? [{ pairing, drift: found }] : [];
    })
    .sort((a, b) => rank(a) - rank(b));
}
