import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import mqtt from 'mqtt';
import { signIn } from './door';
import { PNG } from './registry';
import { ask, button, closeExercises, county, type Device, desk, row, take, users, words } from './running';

// From the press to the officer at the school's gate, on a stack that runs; and what the button is told meanwhile.

const broker = process.env.ANYUAN_MQTT ?? '';
const DEADLINE = { timeout: 20_000 };

/** A button that shows what it hears. */
async function connect({ id, secret }: Device) {
  const client = await mqtt.connectAsync(broker, {
    username: id,
    password: secret,
    clientId: id,
    reconnectPeriod: 0,
  });
  const heard: string[] = [];
  const own = Date.now();
  let ownSignal: string | undefined;
  client.on('message', (_, payload) => {
    const { signalId, sequence, state } = JSON.parse(payload.toString());
    if (sequence === own) ownSignal = signalId;
    // As it listens again, a button hears how its last press stands, too.
    if (signalId === ownSignal) heard.push(state);
  });
  await client.subscribeAsync(`anyuan/v1/${id}/feedback`, { qos: 1 });
  const press = (text: string) =>
    client.publishAsync(
      `anyuan/v1/${id}/alarm`,
      JSON.stringify({
        sequence: own,
        kind: 'panic',
        mode: 'EXERCISE',
        location: { building: '教学楼', room: '301' },
        text,
      }),
      { qos: 1 },
    );
  return { heard, press, end: () => client.endAsync(true) };
}

/** A patrol that stands at the school's own gate, so that nobody is nearer. */
async function register(schoolId: string) {
  const answer = await ask(county, `/api/v1/schools/${schoolId}`);
  const { position, regionId } = await answer.json();
  const suffix = randomUUID().slice(0, 8);
  const unit = { id: `arrival-${suffix}`, callSign: `到场演练 ${suffix}` };
  const made = await ask(county, '/api/v1/units', {
    ...unit,
    kind: 'POLICE',
    agency: '演示派出所',
    regionId,
    headcount: 2,
    equipment: ['PATROL_CAR'],
    station: position,
  });
  expect(made.status).toBe(201);
  expect((await ask(county, `/api/v1/units/${unit.id}/on-duty`, {})).status).toBe(200);
  return unit;
}

test.beforeEach(closeExercises);

test('a press brings the nearest unit to the school, and the button hears of each step', async ({
  browser,
}) => {
  const device = button(0);
  const unit = await register(device.schoolId);
  const room = await connect(device);
  const dispatcher = await desk(browser, county);
  const text = words('有人持械');

  await room.press(text);
  await expect.poll(() => room.heard, DEADLINE).toEqual(['received']);
  await take(dispatcher, text);
  await expect.poll(() => room.heard, DEADLINE).toEqual(['received', 'acknowledged']);

  const taskId = await row(dispatcher, text).getAttribute('data-task');
  const { incidentId } = await (await ask(county, `/api/v1/queues/police/tasks/${taskId}`)).json();
  await dispatcher.goto(`/#/incident/${incidentId}`);
  // Nothing is sent before a person says so.
  const sent = dispatcher.getByTestId('dispatches').locator('[data-dispatch]', { hasText: unit.callSign });
  await expect(sent).toHaveAttribute('data-state', 'PROPOSED');
  await expect(sent).toContainText('同类中最快到达');
  await dispatcher.getByRole('button', { name: `${unit.callSign} 同意派出` }).click();
  await expect(sent).toHaveAttribute('data-state', 'ASSIGNED');

  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const officer = users['police-officer'];
  await signIn(phone, officer.username, officer.password);
  await phone.goto('/#/duty');
  await phone.getByLabel('选择警力（呼号）').fill(unit.callSign);
  await phone.getByTitle(unit.callSign).click();
  const mine = phone.getByTestId('my-dispatch').locator('[data-dispatch]');
  await expect(mine).toHaveAttribute('data-state', 'ASSIGNED');
  await expect(phone.getByTestId('where')).toContainText('301');

  await phone.getByRole('button', { name: '接警' }).click();
  await expect(sent).toHaveAttribute('data-state', 'ACCEPTED');
  expect(room.heard).toEqual(['received', 'acknowledged']);
  await phone.getByRole('button', { name: '出发' }).click();
  await expect(sent).toHaveAttribute('data-state', 'EN_ROUTE');
  await expect.poll(() => room.heard, DEADLINE).toEqual(['received', 'acknowledged', 'on_the_way']);
  await phone.getByRole('button', { name: '到达' }).click();
  await expect(sent).toHaveAttribute('data-state', 'ARRIVED');
  await expect
    .poll(() => room.heard, DEADLINE)
    .toEqual(['received', 'acknowledged', 'on_the_way', 'arrived']);
  await expect(dispatcher.getByTestId('units').locator('li', { hasText: unit.callSign })).toHaveAttribute(
    'data-status',
    'ARRIVED',
  );

  // What the camera took; it is sent as JPEG, whatever it was.
  await phone.getByLabel('拍照').setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: PNG });
  await dispatcher.getByRole('button', { name: `${unit.callSign} 现场照片 1` }).click();
  const photo = dispatcher.getByRole('img', { name: `${unit.callSign} 现场照片 1` });
  await expect
    .poll(() => photo.evaluate((each: HTMLImageElement) => each.naturalWidth), DEADLINE)
    .toBeGreaterThan(0);

  await phone.getByRole('button', { name: '处置完毕' }).click();
  await expect(phone.getByTestId('my-unit')).toHaveAttribute('data-status', 'CLEARING');
  await phone.getByRole('button', { name: '恢复待命' }).click();
  await expect(phone.getByTestId('my-unit')).toHaveAttribute('data-status', 'AVAILABLE');
  await room.end();
});
