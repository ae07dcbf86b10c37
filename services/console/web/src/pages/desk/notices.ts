import type { Task } from '../../desk/task';

export type NoticeState = 'on' | 'ask' | 'blocked' | 'missing';

/** Desktop notifications: while another window is in front. They name the school, never a person or a room. */
export class Notices {
  name: (value: string | undefined) => string = (value) => value ?? '';

  get state(): NoticeState {
    if (typeof Notification === 'undefined' || !isSecureContext) return 'missing';
    return Notification.permission === 'granted'
      ? 'on'
      : Notification.permission === 'denied'
        ? 'blocked'
        : 'ask';
  }

  async ask(): Promise<void> {
    if (this.state === 'ask') await Notification.requestPermission();
  }

  tell(task: Task): void {
    if (this.state !== 'on' || document.visibilityState === 'visible') return;
    const kinds = (task.kinds ?? [task.category]).map((kind) => this.name(kind)).join('、');
    const mode = task.mode === 'ACTUAL' ? '' : `【${this.name(task.mode)}】`;
    try {
      const notice = new Notification(`${mode}${task.school?.name ?? ''}`, {
        body: `${kinds} · ${this.name(task.severity)}`,
        tag: task.taskId,
        requireInteraction: true,
      });
      notice.onclick = () => {
        window.focus();
        notice.close();
      };
    } catch {
      // Some phones allow them from a service worker only. The desk itself shows the task.
    }
  }
}
