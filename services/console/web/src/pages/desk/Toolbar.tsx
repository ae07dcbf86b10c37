import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { isClosed, isOpen, type Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import type { Audience } from '../../session/roles';
import type { Notices } from './notices';
import type { Desk } from './useDesk';
import { WORDS } from './words';

interface Properties {
  audience: Audience;
  desk: Desk;
  tasks: Task[];
  notices: Notices;
  onHelp: () => void;
  children: ReactNode;
}

export function Toolbar({ audience, desk, tasks, notices, onHelp, children }: Properties) {
  const t = useWords(WORDS);
  const waiting = tasks.filter(isOpen).length;
  const inHand = tasks.filter((task) => !isOpen(task) && !isClosed(task)).length;
  const link = desk.refused
    ? 'refused'
    : desk.live === undefined
      ? 'connecting'
      : desk.live
        ? 'live'
        : 'lost';
  return (
    <>
      <div className="toolbar">
        <h1>{t(audience)}</h1>
        <span role="status" className={`link ${link}`} data-testid="link" data-link={link}>
          {t(link)} {desk.refused}
        </span>
        <span data-testid="counts">
          <strong>{waiting}</strong> {t('waiting')} · {inHand} {t('inHand')}
        </span>
        <span className="gap" />
        {children}
        <SoundButton desk={desk} />
        <NoticeButton notices={notices} />
        <Button size="small" onClick={onHelp}>
          {t('keys')}
        </Button>
      </div>
      {desk.sound === 'blocked' && <Alert banner type="warning" title={t('soundWarning')} />}
    </>
  );
}

function SoundButton({ desk: { siren, sound } }: { desk: Desk }) {
  const t = useWords(WORDS);
  const text = { on: 'soundOn', off: 'soundOff', blocked: 'soundBlocked', missing: 'soundMissing' } as const;
  return (
    <Button
      size="small"
      danger={sound === 'blocked'}
      disabled={sound === 'missing'}
      aria-pressed={sound === 'on'}
      data-testid="sound"
      data-sound={sound}
      // Any touch switches the sound on: this one must not do so before its own click, which would switch it off.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => (sound === 'on' ? siren.off() : siren.unlock())}
    >
      {t(text[sound])}
    </Button>
  );
}

function NoticeButton({ notices }: { notices: Notices }) {
  const t = useWords(WORDS);
  const [state, setState] = useState(notices.state);
  const text = {
    on: 'notifyOn',
    ask: 'notifyAsk',
    blocked: 'notifyBlocked',
    missing: 'notifyMissing',
  } as const;
  return state === 'ask' ? (
    <Button size="small" onClick={() => notices.ask().then(() => setState(notices.state))}>
      {t(text[state])}
    </Button>
  ) : (
    <span className="faint">{t(text[state])}</span>
  );
}
