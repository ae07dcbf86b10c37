import { App, Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { incidentApi, newKey, ok } from '../../api/client';
import { ordered } from '../../desk/lane';
import { isOpen, type Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { IncidentDrawer } from '../../incident/IncidentDrawer';
import { OpenByHand } from '../../incident/OpenByHand';
import { useCopyText } from '../../incident/useCopyText';
import { type Audience, laneOf } from '../../session/roles';
import type { PageProps } from '../registry';
import { FailedHandovers } from './FailedHandovers';
import { Gaps } from './Gaps';
import { Handover } from './Handover';
import { Help } from './Help';
import { LaneTable } from './LaneTable';
import { Notices } from './notices';
import { SpooledList } from './SpooledList';
import { Toolbar } from './Toolbar';
import { TrainingBanner, TrainingButton } from './Training';
import { isReal, shownInTraining, useTraining } from './training';
import { useDesk } from './useDesk';
import { useKeys } from './useKeys';
import { WORDS } from './words';
import './desk.css';

const SchoolMap = lazy(() => import('../../map/SchoolMap'));

export default function DeskPage({ session }: PageProps) {
  const audience = laneOf(session.role);
  return audience ? <DeskOf audience={audience} session={session} /> : null;
}

function DeskOf({ audience, session }: { audience: Audience; session: PageProps['session'] }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const notices = useMemo(() => new Notices(), []);
  notices.name = name;
  const desk = useDesk(audience, notices);
  const { role } = session;
  const police = audience === 'police';
  const [training, train] = useTraining();
  const all = useMemo(() => ordered(desk.lane), [desk.lane]);
  const tasks = useMemo(() => (training ? shownInTraining(all) : all), [all, training]);
  const copy = useCopyText();
  const [selectedId, select] = useState<string>();
  const [openId, open] = useState<string>();
  const [help, showHelp] = useState(false);
  const [map, showMap] = useState(false);
  const [creating, create] = useState(false);
  const { acknowledge: take, sending } = useAcknowledge(audience);
  const acknowledge = (task: Task) => {
    // Who takes a real alarm is at work.
    if (training && isReal(task)) train(false);
    return take(task);
  };
  const selected = tasks.find((task) => task.taskId === selectedId) ?? tasks[0];
  // One that was opened by hand is known by its incident before its task is here.
  const opened = all.find((task) => task.taskId === openId || task.incidentId === openId);

  useKeys({
    move: (by) => {
      const index = selected ? tasks.indexOf(selected) : -1;
      const next = tasks[Math.min(tasks.length - 1, Math.max(0, index + by))];
      if (next) select(next.taskId);
    },
    acknowledge: () => selected && isOpen(selected) && acknowledge(selected),
    enter: () => selected && (isOpen(selected) ? acknowledge(selected) : open(selected.taskId)),
    open: () => selected && open(selected.taskId),
    create: () => create(audience === 'police'),
    map: () => showMap((shown) => !shown),
    sound: () => (desk.sound === 'on' ? desk.siren.off() : desk.siren.unlock()),
    help: () => showHelp(true),
    copy: () => police && selected && copy(selected),
  });

  return (
    <>
      <Toolbar audience={audience} desk={desk} tasks={tasks} notices={notices} onHelp={() => showHelp(true)}>
        {police && (
          <Button size="small" onClick={() => create(true)}>
            {t('create')}
          </Button>
        )}
        {police && <Handover username={session.username} role={role} />}
        <TrainingButton on={training} onTurn={train} />
        {audience !== 'media' && (
          <Button size="small" aria-expanded={map} onClick={() => showMap(!map)}>
            {t(map ? 'hideMap' : 'map')}
          </Button>
        )}
      </Toolbar>
      {training && <TrainingBanner tasks={all} onLeave={() => train(false)} />}
      <SpooledList spool={desk.spool} />
      {map && (
        <Suspense fallback={<p className="faint">…</p>}>
          <SchoolMap role={role} tasks={tasks} onOpen={open} />
        </Suspense>
      )}
      <LaneTable
        tasks={tasks}
        selectedId={selected?.taskId}
        fresh={desk.fresh}
        sending={sending}
        onSelect={select}
        onOpen={open}
        onAcknowledge={acknowledge}
      />
      {police && (
        <FailedHandovers
          onOpen={(incident) => open(all.find((task) => task.incidentId === incident)?.taskId)}
        />
      )}
      {audience !== 'media' && <Gaps />}
      <Help shown={help} onClose={() => showHelp(false)} />
      {creating && <OpenByHand onClose={() => create(false)} onOpened={open} />}
      <IncidentDrawer task={opened} audience={audience} role={role} onClose={() => open(undefined)} />
    </>
  );
}

/** A task is shown as acknowledged once its lane says so, on this desk as on every other. */
function useAcknowledge(audience: Audience) {
  const { message } = App.useApp();
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const acknowledge = useCallback(
    async (task: Task) => {
      setSending((old) => new Set(old).add(task.taskId));
      try {
        await ok(
          incidentApi.POST('/api/v1/queues/{audience}/tasks/{id}/acknowledgements', {
            params: { path: { audience, id: task.taskId }, header: { 'Idempotency-Key': newKey() } },
          }),
        );
      } catch (fault) {
        message.error(`${task.school?.name ?? ''}: ${fault instanceof Error ? fault.message : fault}`, 8);
      } finally {
        setSending((old) => new Set([...old].filter((id) => id !== task.taskId)));
      }
    },
    [audience, message],
  );
  return { acknowledge, sending };
}
