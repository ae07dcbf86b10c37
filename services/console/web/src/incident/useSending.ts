import { App } from 'antd';
import { useState } from 'react';
import { said } from './useKey';

/** What is sent at a touch: whether it is under way, and what went wrong for the reader to see. */
export function useSending() {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  /** Answers whether it was done. */
  async function sending(work: () => Promise<void>): Promise<boolean> {
    setBusy(true);
    try {
      await work();
      return true;
    } catch (fault) {
      message.error(said(fault), 8);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, sending };
}
