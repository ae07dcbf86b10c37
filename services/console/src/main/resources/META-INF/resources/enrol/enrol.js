import { Fault, call, enter, grant, random } from './access.js';
import { say, showWords, switchLanguage } from './words.js';

const POLL = 5_000;
const $ = (selector) => document.querySelector(selector);
const form = $('#device');
const named = ['DC09', 'GB28181'];

let access;
let devices = [];
let made;
let fault;
// Of the registration that is under way: the same one again after a lost answer makes no second device.
let key = random();

function show() {
  showWords();
  $('#fault').textContent = fault ?? '';
  $('#fault').hidden = !fault;
  if (!access) return;
  $('#work').hidden = false;
  $('#school').textContent = access.schoolName;
  $('#until').textContent = at(access.enrolmentEndsAt);
  $('#account').hidden = !named.includes(form.protocol.value);
  form.account.required = named.includes(form.protocol.value);
  $('#key').hidden = form.protocol.value !== 'DC09';
  form.hidden = Boolean(made);
  $('#made').hidden = !made;
  $('#devices').replaceChildren(...devices.map(row));
  $('#none').hidden = devices.length > 0;
}

function row(device) {
  const item = document.createElement('li');
  item.dataset.device = device.id;
  const name = document.createElement('strong');
  name.textContent = device.id;
  const place = [device.place.building, device.place.floor, device.place.room].filter(Boolean).join(' · ');
  const state = document.createElement('em');
  state.textContent = say(!device.enabled ? 'disabled' : device.countersigned ? 'signed' : 'waiting');
  item.append(name, document.createElement('br'), place, document.createElement('br'), state);
  return item;
}

// The school's clock, wherever the phone thinks that it is.
const at = (text) =>
  new Date(text).toLocaleString(document.documentElement.lang, { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' });

function told(error) {
  if (!(error instanceof Fault)) throw error;
  if (error.status === 0 || error.status >= 500) return say('unreachable');
  if (error.status === 429) return say('busy');
  if (error.status === 401 || error.status === 403) return say('ended');
  if (error.status === 409) return say('taken');
  if (error.field) return say('invalid') + say(error.field.split('.').at(-1));
  return say('failed');
}

async function come() {
  fault = undefined;
  $('#again').hidden = true;
  if (!grant()) {
    fault = say('noLink');
    return show();
  }
  try {
    access = await enter();
    form.deviceId.value = suggested();
    await refresh();
  } catch (error) {
    fault = error.status === 401 || error.status === 400 ? say('wrongLink') : told(error);
    $('#again').hidden = false;
  }
  show();
}

/** An id that nobody has and that says where it belongs. */
function suggested() {
  const tail = random().replaceAll(/[^a-z0-9]/g, '').slice(0, 6);
  return `${access.schoolId.slice(0, 50)}-${tail}`;
}

async function refresh() {
  const page = await call('GET', `/api/v1/devices?schoolId=${encodeURIComponent(access.schoolId)}&limit=200`);
  devices = page.items.filter((device) => !device.retired);
}

form.addEventListener('input', show);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  fault = undefined;
  try {
    const answer = await call('POST', '/api/v1/devices?qr=true', wanted(), key);
    made = answer.device;
    key = random();
    showSecret(answer);
    await refresh();
  } catch (error) {
    fault = told(error);
    // What was refused is corrected and sent as another request; what got no answer is sent again as the same.
    if (error.status >= 400 && error.status < 500) key = random();
  }
  button.disabled = false;
  show();
  (fault ? $('#fault') : $('#made')).scrollIntoView();
});

function wanted() {
  const text = (name) => form[name].value.trim();
  return {
    id: text('deviceId'),
    schoolId: access.schoolId,
    kind: form.kind.value,
    protocol: form.protocol.value,
    ...(named.includes(form.protocol.value) && { account: text('account') }),
    ...(form.protocol.value === 'DC09' && text('secret') && { secret: text('secret') }),
    ...(text('backupLine') && { backupLine: text('backupLine') }),
    place: { building: text('building'), floor: text('floor'), room: text('room') },
  };
}

function showSecret(answer) {
  $('#made-id').textContent = answer.device.id;
  $('#declared').textContent = '';
  $('#secret').textContent = answer.secret ?? '';
  $('#secret-once').hidden = !answer.secret;
  $('#qr').replaceChildren();
  if (answer.qrSvg) {
    // Parsed as a picture, not as a page: what it says cannot run.
    const svg = new DOMParser().parseFromString(answer.qrSvg, 'image/svg+xml').documentElement;
    $('#qr').replaceChildren(document.adoptNode(svg));
  }
}

$('#declare').addEventListener('click', async () => {
  const button = $('#declare');
  button.disabled = true;
  try {
    const test = await call('POST', '/api/v1/button-tests', { deviceId: made.id, minutes: 5 }, random());
    $('#declared').textContent = test.until ? `${say('declared')} ${at(test.until)}` : say('accepted');
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    $('#declared').textContent = say('noTest');
  }
  button.disabled = false;
});

$('#next').addEventListener('click', () => {
  made = undefined;
  // Seen once: it does not stay in the page for whoever picks the phone up.
  showSecret({ device: { id: '' } });
  form.account.value = form.secret.value = form.room.value = '';
  form.deviceId.value = suggested();
  show();
});

$('#language').addEventListener('click', () => {
  switchLanguage();
  show();
});
$('#again').addEventListener('click', come);

// So that the installer sees the school sign, without asking while nobody looks.
setInterval(async () => {
  if (!access || document.hidden) return;
  try {
    await refresh();
    show();
  } catch (error) {
    if (error.status === 401 || error.status === 403) {
      fault = say('ended');
      show();
    }
  }
}, POLL);

show();
come();
