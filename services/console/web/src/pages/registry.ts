import { type ComponentType, lazy } from 'react';
import type { Session } from '../session/session';

export interface PageProps {
  session: Session;
}

export interface Page {
  /** Behind the `#` in the address. */
  path: string;
  /** In the menu: Chinese, English. */
  title: readonly [string, string];
  /** Who sees it in the menu. What may be done there the services decide. */
  roles: readonly string[];
  /** Reached from other pages alone, so that it is not in the menu. */
  hidden?: boolean;
  show: ComponentType<PageProps>;
}

type Loaded = Promise<{ default: ComponentType<PageProps> }>;

const page = (path: string, title: Page['title'], roles: readonly string[], load: () => Loaded): Page => ({
  path,
  title,
  roles,
  show: lazy(load),
});

const POLICE = ['police-dispatcher', 'police-officer'];
const READERS = [...POLICE, 'education-officer', 'commission-officer', 'inspector'];

const RESPONDERS = [...POLICE, 'education-officer', 'media-officer', 'commission-officer', 'inspector'];
const FINDERS = [...READERS, 'school-officer', 'administrator'];
const EVERYBODY = [...RESPONDERS, 'school-officer', 'administrator'];
const INSPECTORS = ['inspector'];
/** Who has leads in hand. */
const HANDLERS = [...POLICE, 'education-officer', 'school-officer'];
/** Who may be on call, and is told. */
const REACHED = EVERYBODY.filter((role) => !INSPECTORS.includes(role));
const BEATS = [...POLICE, 'commission-officer', 'inspector', 'administrator'];

// A new page is a folder here and one line below; a person's first page is the first that is theirs.
export const PAGES: readonly Page[] = [
  page('/desk', ['席位', 'Desk'], [...POLICE, 'education-officer', 'media-officer'], () => import('./desk')),
  page('/school', ['本校', 'My school'], ['school-officer'], () => import('./school')),
  page('/admin', ['管理', 'Administration'], ['administrator'], () => import('./admin')),
  page('/incidents', ['警情', 'Incidents'], READERS, () => import('./incidents')),
  page('/responses', ['三同步', 'Responses'], RESPONDERS, () => import('./responses')),
  page('/concerns', ['社会关切', 'Concerns'], RESPONDERS, () => import('./concerns')),
  page('/items', ['挂账问题', 'Account items'], FINDERS, () => import('./items')),
  page('/leads', ['线索与风险', 'Leads and risks'], [...READERS, 'school-officer'], () => import('./leads')),
  page('/units', ['警力', 'Units'], POLICE, () => import('./units')),
  page('/duty', ['执勤', 'My duty'], ['police-officer'], () => import('./duty')),
  page('/posts', ['护学岗', 'Guard posts'], [...READERS, 'administrator'], () => import('./posts')),
  page('/beats', ['网格巡逻', 'Grid patrol'], BEATS, () => import('./beats')),
  page('/statistics', ['统计', 'Statistics'], [...READERS, 'administrator'], () => import('./statistics')),
  page('/on-call', ['值班', 'On call'], REACHED, () => import('./oncall')),
  page('/rosters', ['值班', 'On call'], INSPECTORS, () => import('./rosters')),
  { ...page('/rosters', ['值班表', 'Rosters'], REACHED, () => import('./rosters')), hidden: true },
  { ...page('/roster/:id', ['值班表', 'Roster'], EVERYBODY, () => import('./roster')), hidden: true },
  { ...page('/policies', ['升级策略', 'Policies'], EVERYBODY, () => import('./policies')), hidden: true },
  { ...page('/policy/:id', ['升级策略', 'Policy'], EVERYBODY, () => import('./policy')), hidden: true },
  {
    ...page('/deliveries', ['送达记录', 'Deliveries'], EVERYBODY, () => import('./deliveries')),
    hidden: true,
  },
  {
    ...page('/subscriptions', ['订阅', 'Subscriptions'], EVERYBODY, () => import('./subscriptions')),
    hidden: true,
  },
  { ...page('/leads/new', ['反映线索', 'Take in a lead'], HANDLERS, () => import('./intake')), hidden: true },
  { ...page('/lead/:id', ['线索', 'Lead'], HANDLERS, () => import('./lead')), hidden: true },
  { ...page('/risks', ['风险清单', 'Risk lists'], READERS, () => import('./risks')), hidden: true },
  {
    ...page('/risk/:regionId/:listId?', ['风险清单', 'Risk list'], READERS, () => import('./risk')),
    hidden: true,
  },
  { ...page('/circulars', ['通报', 'Circulars'], READERS, () => import('./circulars')), hidden: true },
  { ...page('/circular/:id', ['通报', 'Circular'], READERS, () => import('./circular')), hidden: true },
  {
    ...page('/reviews', ['定期复核', 'Reviews'], ['police-officer'], () => import('./reviews')),
    hidden: true,
  },
  { ...page('/incident/:id', ['警情', 'Incident'], READERS, () => import('./incident')), hidden: true },
  {
    ...page('/response/:id/:track?', ['三同步', 'Response'], RESPONDERS, () => import('./response')),
    hidden: true,
  },
  {
    ...page('/statement/:id', ['通报', 'Statement'], RESPONDERS, () => import('./statement')),
    hidden: true,
  },
];

export const pagesOf = (role: string): Page[] => PAGES.filter((each) => each.roles.includes(role));

/** Whether a link there would lead somewhere for this role. */
export const mayOpen = (role: string, path: string): boolean =>
  PAGES.some((each) => each.path === path && each.roles.includes(role));
