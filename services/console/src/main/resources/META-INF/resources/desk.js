// The table of one lane. Whatever came from outside is put in as text, never as markup.

import { locale, name, step, t } from './words.js';

const MOST_CLOSED = 50;
const RANK = { CRITICAL: 4, HIGH: 3, MEDIUM: 2, LOW: 1 };

export const element = (tag, text = '', className = '') => {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
};

const badge = (text, className = '') => element('span', text, `badge ${className}`);
const since = (task) => Date.parse(task.receivedAt ?? task.dueFrom ?? task.updatedAt);
const open = (task) => task.state === 'OPEN';

export function places(list = []) {
  return list.map((p) => [p.building, p.floor, p.room].filter(Boolean).join(' ')).filter(Boolean);
}

export class Desk {
  #body;
  #none;
  #actions;
  #painted;
  #rows = new Map();

  // actions(task): what the role may do; painted(task): it was on the screen.
  constructor(body, none, actions, painted) {
    this.#body = body;
    this.#none = none;
    this.#actions = actions;
    this.#painted = painted;
    this.clear();
  }

  clear() {
    this.#rows.clear();
    this.#body.replaceChildren();
    this.#none.hidden = false;
  }

  // The highest version counts. Answers whether this one is news.
  put(task) {
    const known = this.#rows.get(task.taskId);
    if (known && known.task.version >= task.version) return false;
    const row = known?.row ?? element('tr');
    this.#rows.set(task.taskId, { row, task });
    this.#fill(row, task);
    this.#arrange();
    if (!known || task.sound) {
      row.classList.add('fresh');
      row.addEventListener('animationend', () => row.classList.remove('fresh'), { once: true });
    }
    // The frame after the next: then it is on the screen, and a hidden page never says so.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#painted(task, !known)));
    return true;
  }

  repaint() {
    for (const { row, task } of this.#rows.values()) this.#fill(row, task);
  }

  tick() {
    for (const { row, task } of this.#rows.values()) this.#age(row, task);
  }

  #fill(row, task) {
    const mode = task.mode === 'ACTUAL' ? [] : [badge(name(task.mode), task.mode.toLowerCase())];
    const marks = [
      ...(task.major ? [badge(t('major'), 'major')] : []),
      ...(task.confirmed ? [badge(t('confirmed'))] : []),
      ...(task.cancelRequested ? [badge(t('cancelRequested'), 'late')] : []),
      ...(task.silentAtSchool ? [badge(t('silent'), 'late')] : []),
      ...(task.overdue ?? []).map((missed) => badge(`${t('overdue')}: ${step(missed)}`, 'late')),
    ];
    row.className = [task.mode, task.state].map((value) => String(value).toLowerCase()).join(' ');
    row.dataset.task = task.taskId;
    row.replaceChildren(
      this.#cell(...mode, badge(name(task.state)), ...marks, task.acknowledgedBy && element('small', `${t('by')} ${task.acknowledgedBy}`)),
      this.#cell(element('strong', task.school?.name ?? task.school?.schoolId), element('small', task.school?.regionPath)),
      this.#cell(element('span', (task.kinds ?? [task.category]).map(name).join('、')), task.text && element('small', task.text)),
      this.#cell(badge(name(task.severity), String(task.severity).toLowerCase())),
      this.#cell(...(task.buildings ?? places(task.places)).map((place) => element('div', place))),
      element('td', '', 'age'),
      element('td', task.version),
      this.#cell(...this.#actions(task)),
    );
    this.#age(row, task);
  }

  #cell(...children) {
    const cell = element('td');
    cell.append(...children.filter(Boolean));
    return cell;
  }

  #age(row, task) {
    const late = open(task) && task.acknowledgeBy && Date.parse(task.acknowledgeBy) < Date.now();
    row.classList.toggle('overdue', task.state !== 'CLOSED' && (late || task.overdue?.length > 0));
    const seconds = Math.max(0, Math.round((Date.now() - since(task)) / 1000));
    const clock = new Date(since(task)).toLocaleTimeString(locale(), { hour12: false });
    const age = seconds < 3600 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : `${Math.floor(seconds / 3600)} h`;
    row.querySelector('.age').replaceChildren(age, element('small', clock));
  }

  #arrange() {
    const order = (a, b) =>
      (a.task.state === 'CLOSED') - (b.task.state === 'CLOSED') ||
      open(b.task) - open(a.task) ||
      (RANK[b.task.severity] ?? 0) - (RANK[a.task.severity] ?? 0) ||
      since(b.task) - since(a.task);
    const all = [...this.#rows.values()].sort(order);
    const closed = all.filter(({ task }) => task.state === 'CLOSED');
    for (const { row, task } of closed.slice(MOST_CLOSED)) {
      row.remove();
      this.#rows.delete(task.taskId);
    }
    all.filter(({ task }) => this.#rows.has(task.taskId)).forEach(({ row }, index) => {
      if (this.#body.children[index] !== row) this.#body.insertBefore(row, this.#body.children[index] ?? null);
    });
    this.#none.hidden = this.#rows.size > 0;
  }
}
