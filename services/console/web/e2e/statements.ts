import { problem } from './registry';
import { PAIRINGS } from './responsePlan';
import type { Responses, Said } from './responses';

type Body = Record<string, unknown>;
const now = () => new Date().toISOString();

/** The statements of one response, from a draft to the public. */
export class Statements {
  readonly all: Body[] = [];
  readonly postings: Body[] = [];
  private readonly response: Responses;

  constructor(response: Responses) {
    this.response = response;
  }

  /** A statement that was written before: st-1. */
  write(author: string, state: string, content: Body): void {
    const at = now();
    const out = state === 'PUBLISHED';
    this.all.push({
      id: 'st-1',
      responseId: this.response.response.id,
      kind: 'STATEMENT',
      mode: this.response.response.mode,
      version: 1,
      author,
      state,
      stateSince: at,
      content,
      publicationIds: out ? ['p-1'] : [],
      findings: findingsIn(content),
      versions: [{ version: 1, author, at, content }],
      ...(out && { live: { publicationId: 'p-1', version: 1, since: at } }),
    });
  }

  serve(method: string, id: string, part: string, body: Body, name: string): Said {
    const at = now();
    const by = name;
    if (id === 'templates') return { json: TEMPLATES };
    if (!id && method === 'GET') return { json: { items: this.all.map(summaryOf) } };
    if (!id) {
      const { responseId, kind, content } = body as { responseId: string; kind: string; content: Body };
      const made = {
        id: this.response.id(),
        responseId,
        kind,
        mode: this.response.response.mode,
        version: 1,
        content,
        author: by,
        state: 'DRAFT',
        stateSince: at,
        publicationIds: [] as string[],
        findings: findingsIn(content),
        versions: [{ version: 1, content, author: by, at }],
      };
      this.all.push(made);
      return { status: 201, json: this.shown(made) };
    }
    const found = this.all.find((each) => each.id === id) as Body | undefined;
    if (!found) return problem(404, 'no such statement');
    if (method === 'GET') return this.partOf(found, part);
    switch (part) {
      case '':
      case 'correct': {
        const { version: read, content } = body as { version?: number; content: Body };
        if (part === '' && read !== found.version)
          return problem(409, `version: the statement is at version ${found.version} by now`, 'version');
        if (!content.namesPlace && JSON.stringify(content).includes('第一小学'))
          return problem(400, 'namesPlace: the text says which school it is', 'namesPlace');
        const version = Number(found.version) + 1;
        (found.versions as Body[]).push({ version, content, author: by, at });
        Object.assign(found, { version, content, author: by, state: 'DRAFT', stateSince: at });
        found.findings = findingsIn(content);
        break;
      }
      case 'review':
        Object.assign(found, { state: 'REVIEWED', stateSince: at, by });
        break;
      case 'sign':
        Object.assign(found, { state: 'SIGNED', stateSince: at, by });
        break;
      case 'publish':
        return this.publish(found, by);
      case 'withdraw':
        Object.assign(found, {
          state: 'WITHDRAWN',
          stateSince: at,
          by,
          live: undefined,
          reason: body.reason,
        });
        break;
      case 'findings':
        for (const finding of found.findings as Body[])
          if (finding.excerpt === body.excerpt)
            Object.assign(finding, { allowed: body.allowed, reason: body.reason, decidedBy: by });
        break;
      case 'postings':
        this.postings.push({ id: this.response.id(), ...body, recordedBy: by });
        break;
      default:
        return problem(404, `no ${part}`);
    }
    return { json: this.shown(found) };
  }

  /** As official accounts post it. */
  published(id: string, part: string): Said {
    const found = this.all.find((each) => (each.publicationIds as string[]).includes(id)) as Body;
    const { zh } = found.content as { zh: { title: string; body: string } };
    return part === 'notice'
      ? { text: `警情通报\n\n${zh.title}\n\n　　${zh.body}\n` }
      : { type: 'image/svg+xml', text: SVG };
  }

  private partOf(found: Body, part: string): Said {
    switch (part) {
      case 'versions':
        return { json: found.versions };
      case 'postings':
        return { json: this.postings };
      case 'mentions':
        return { json: MENTIONS };
      default:
        return { json: this.shown(found) };
    }
  }

  private publish(found: Body, by: string): Said {
    const unmet = this.unmetOf(found);
    if (unmet.length > 0)
      return problem(
        409,
        `pairings: ${unmet.map(({ key, title }) => `${key}: ${title.zh}`).join('; ')}`,
        'pairings',
      );
    if ((found.findings as Body[]).some(({ allowed }) => !allowed))
      return problem(409, 'findings: a person has to decide', 'findings');
    const at = now();
    const publicationId = this.response.id();
    (found.publicationIds as string[]).push(publicationId);
    Object.assign(found, {
      state: 'PUBLISHED',
      stateSince: at,
      by,
      live: { publicationId, version: found.version, since: at },
    });
    for (const correction of this.response.corrections) correction.doneAt ??= at;
    this.response.releases.push({ publicationId, statementId: found.id, kind: found.kind, at });
    return { json: this.shown(found) };
  }

  private shown(found: Body): Body {
    const open = ['DRAFT', 'REVIEWED', 'SIGNED'].includes(String(found.state));
    return { ...found, unmet: open ? this.unmetOf(found) : [] };
  }

  /** Of those that guard what is published. */
  private unmetOf({ id, content }: Body) {
    const { facts, namesPlace } = content as { facts: Body[]; namesPlace: boolean };
    const sure = (ref: Body) =>
      this.response.facts.some(
        (fact) => fact.id === ref.factId && fact.version === ref.version && fact.state === 'CONFIRMED',
      );
    const holds: Record<string, boolean> = {
      'facts-first': facts.length > 0 && facts.every(sure),
      'families-first': this.response.stateOf('families-told') === 'DONE',
      'cordon-before-place': !namesPlace || this.response.stateOf('cordon-stands') === 'DONE',
    };
    const waived = (pairing: string) =>
      this.response.overrides.some(
        (each) => each.pairing === pairing && each.statementId === id && each.state === 'APPROVED',
      );
    return PAIRINGS.filter(({ key }) => holds[key] === false && !waived(key)).map(({ key, title }) => ({
      key,
      title,
    }));
  }
}

const summaryOf = ({ content, live, ...found }: Body) => ({
  ...found,
  titleZh: (content as { zh: { title: string } }).zh.title,
  live: live !== undefined,
});

const TEMPLATES = [
  {
    key: 'first-notice',
    kind: 'STATEMENT',
    content: {
      zh: {
        title: '警情通报',
        body: '3月2日8时许，武昌区一所学校发生警情。【伤亡和处置进展，经核实后填写】',
      },
      en: { title: 'Police notice', body: 'At about 8:00. 【Casualties and progress】' },
      facts: [],
      namesPlace: false,
    },
  },
];

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="600"><rect width="1080" height="600" fill="#0b3d91"/></svg>`;

/** As a name check would: a masked name, and a room of the incident's own record. */
const MENTIONS = [
  { passage: 'zh.body', words: '李某某', why: 'PERSON_NAME', acceptable: true },
  { passage: 'zh.body', words: '301室', why: 'PROTECTED_FIELD', acceptable: false },
];
const findingsIn = (content: Body): Body[] =>
  MENTIONS.filter(({ words: found }) => JSON.stringify(content).includes(found)).map((each) => ({
    kind: each.acceptable ? 'PERSON' : 'PROTECTED',
    part: 'BODY_ZH',
    excerpt: each.words,
  }));
