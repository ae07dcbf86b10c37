// Signs a person in and shows the live lane of their role.

import { Deliveries, Fault, get, newKey, post, signIn } from './api.js';
import { Desk, element, places } from './desk.js';
import { follow } from './stream.js';
import { locale, name, other, t, translate } from './words.js';

const LANES = {
  'police-dispatcher': 'police',
  'police-officer': 'police',
  'education-officer': 'education',
  'media-officer': 'media',
};
const DISPOSITIONS = ['RESOLVED', 'FALSE_ALARM', 'EXERCISE_ENDED', 'TEST_ENDED'];

const $ = (id) => document.getElementById(id);
const spooled = new Map();
let session, desk, audience, leave;

function start() {
  const kept = sessionStorage.getItem('session');
  session = kept && JSON.parse(kept);
  if (session && Date.parse(session.expiresAt) <= Date.now()) session = undefined;
  leave?.abort();
  desk = undefined;
  spooled.clear();
  $('sign-in').hidden = Boolean(session);
  for (const id of ['desk', 'leave']) $(id).hidden = !session;
  for (const id of ['timeline', 'link']) $(id).hidden = true;
  for (const id of ['fault', 'sign-in-fault', 'who', 'lane']) $(id).textContent = '';
  if (session) enter();
}

function enter() {
  const claims = JSON.parse(new TextDecoder().decode(bytes(session.accessToken.split('.')[1])));
  const role = claims.groups?.[0];
  audience = LANES[role];
  $('who').textContent = `${claims.upn} · ${role}`;
  if (!audience) {
    $('fault').textContent = t('noLane');
    return;
  }
  leave = new AbortController();
  const deliveries = new Deliveries(session.accessToken, audience);
  const heard = (task, first) =>
    (first || task.sound) && task.state !== 'CLOSED' && deliveries.painted(task.taskId, task.version);
  desk = new Desk($('tasks'), $('none'), (task) => actions(task, role), heard);
  $('lane').textContent = t(audience);
  $('link').hidden = false;
  link(false);
  watch(`/api/v1/queues/${audience}/stream`, onLane, link);
  if (audience === 'police') watch('/api/v1/alarms/spooled/stream', onSpool, () => {});
}

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

async function watch(path, onEvent, onLink) {
  const { signal } = leave;
  const status = await follow(path, session.accessToken, signal, onEvent, (up) => signal.aborted || onLink(up));
  if (signal.aborted) return;
  if (status === 401) signOut(t('expired'));
  else $('fault').textContent = `${path}: ${status}`;
}

function link(up) {
  $('link').className = up ? 'link live' : 'link';
  $('link').dataset.t = up ? 'live' : 'lost';
  $('link').textContent = t($('link').dataset.t);
}

function onLane(event, data) {
  if (event === 'reset') desk.clear();
  if (event !== 'task') return;
  const news = desk.put(data);
  if (news && data.sound && data.state === 'OPEN') beep();
  for (const id of data.signalIds ?? []) spooled.delete(id);
  showSpooled();
}

// A press that waits stays on the screen until a task holds it. A task names its newest presses only,
// so one that was drained a while ago goes, too.
function onSpool(event, data) {
  if (event === 'spooled' && !spooled.has(data.signalId)) {
    spooled.set(data.signalId, data);
    beep();
  } else if (event === 'drained') {
    setTimeout(() => spooled.delete(data.signalId) && showSpooled(), 30_000);
  }
  showSpooled();
}

function showSpooled() {
  $('spooled').replaceChildren(
    ...[...spooled.values()].slice(-100).map((press) => {
      const mode = press.mode === 'ACTUAL' ? '' : `【${name(press.mode)}】`;
      const time = new Date(press.receivedAt).toLocaleTimeString(locale(), { hour12: false });
      const parts = [press.schoolName ?? press.schoolId, name(press.kind), ...places([press.place ?? {}]), time];
      return element('li', t('spooled') + mode + parts.join(' · '));
    }),
  );
}

function actions(task, role) {
  const button = (key, act) => {
    const made = element('button', t(key));
    made.type = 'button';
    made.addEventListener('click', () => act(made));
    return made;
  };
  const made = [];
  const live = task.state !== 'CLOSED';
  if (task.state === 'OPEN') made.push(button('acknowledge', (b) => acknowledge(b, task)));
  if (live && audience === 'police' && !task.confirmed) made.push(button('confirm', () => ask('confirm', task)));
  if (live && role === 'police-dispatcher') {
    if (!task.major) made.push(button('upgrade', () => ask('upgrade', task)));
    made.push(button('close', () => ask('close', task)));
  }
  if (audience !== 'media') made.push(button('timeline', () => showTimeline(task)));
  return made;
}

async function acknowledge(button, task) {
  button.disabled = true;
  $('fault').textContent = '';
  try {
    await post(session.accessToken, `/api/v1/queues/${audience}/tasks/${task.taskId}/acknowledgements`, newKey());
  } catch (fault) {
    button.disabled = false;
    failed(fault, $('fault'));
  }
}

function ask(command, task) {
  const dialog = $('ask');
  const form = dialog.querySelector('form');
  const key = newKey(); // One key for all attempts: sent twice, it is done once.
  form.reset();
  $('ask-title').textContent = t(command);
  $('ask-of').textContent = `${task.school?.name ?? ''} · ${task.mode === 'ACTUAL' ? '' : name(task.mode)}`;
  $('ask-fault').textContent = '';
  $('ask-disposition').hidden = command !== 'close';
  form.disposition.replaceChildren(...DISPOSITIONS.map((value) => new Option(name(value), value)));
  form.onsubmit = async (event) => {
    event.preventDefault();
    const body = { reason: form.reason.value.trim() };
    if (command === 'close') body.disposition = form.disposition.value;
    try {
      await post(session.accessToken, `/api/v1/incidents/${task.incidentId}/${command}`, key, body);
      dialog.close();
    } catch (fault) {
      failed(fault, $('ask-fault'));
    }
  };
  dialog.showModal();
}

async function showTimeline(task) {
  $('timeline').hidden = false;
  $('timeline-of').textContent = task.school?.name ?? '';
  $('entries').replaceChildren();
  try {
    const page = await get(session.accessToken, `/api/v1/incidents/${task.incidentId}/timeline?limit=200`);
    $('entries').replaceChildren(
      ...page.items.map((entry) => {
        const item = element('li', `${new Date(entry.decidedAt).toLocaleTimeString(locale(), { hour12: false })} ${name(entry.type)}`);
        item.append(element('small', entry.actor ? `${entry.actor} · ${entry.actorRole}` : ''));
        if (entry.details) item.append(element('small', JSON.stringify(entry.details)));
        return item;
      }),
    );
  } catch (fault) {
    failed(fault, $('timeline-of'));
  }
}

function failed(fault, where) {
  if (fault instanceof Fault && fault.status === 401) signOut(t('expired'));
  else where.textContent = fault.message;
}

function signOut(why = '') {
  sessionStorage.removeItem('session');
  $('tasks').replaceChildren();
  $('spooled').replaceChildren();
  start();
  $('sign-in-fault').textContent = why;
}

let audio;
function beep() {
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    tone.frequency.value = 880;
    tone.connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.4);
  } catch {
    // A machine without sound still shows it.
  }
}

$('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  $('sign-in-fault').textContent = '';
  try {
    const answer = await signIn(form.username.value, form.password.value);
    sessionStorage.setItem('session', JSON.stringify(answer));
    form.reset();
    start();
  } catch (fault) {
    $('sign-in-fault').textContent = fault.message;
  }
});
$('leave').addEventListener('click', () => signOut());
$('timeline-close').addEventListener('click', () => ($('timeline').hidden = true));
$('ask-cancel').addEventListener('click', () => $('ask').close());
$('language').addEventListener('click', () => {
  other();
  relabel();
});
function relabel() {
  translate(document);
  $('language').textContent = t('language');
  if (audience && session) $('lane').textContent = t(audience);
  desk?.repaint();
  showSpooled();
}

setInterval(() => desk?.tick(), 1000);
relabel();
start();
