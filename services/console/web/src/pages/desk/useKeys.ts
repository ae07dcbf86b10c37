import { useEffect, useRef } from 'react';

export interface Keys {
  move: (by: 1 | -1) => void;
  acknowledge: () => void;
  enter: () => void;
  open: () => void;
  create: () => void;
  map: () => void;
  sound: () => void;
  help: () => void;
  copy: () => void;
}

/** The desk's keys. Whatever has the keyboard for itself, a field, a button or a dialog, keeps it. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || event.defaultPrevented || event.isComposing || event.repeat) return;
      if (target.closest('input, textarea, select, [contenteditable], [role=dialog]')) return;
      if (event.key === 'Enter' && target.closest('button, a')) return;
      const act = actOf(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function actOf(key: string, keys: Keys): (() => void) | undefined {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => keys.move(1);
    case 'k':
    case 'ArrowUp':
      return () => keys.move(-1);
    case 'a':
    case 'A':
      return keys.acknowledge;
    case 'Enter':
      return keys.enter;
    case 'o':
      return keys.open;
    case 'n':
      return keys.create;
    case 'm':
      return keys.map;
    case 's':
      return keys.sound;
    case 'c':
      return keys.copy;
    case '?':
      return keys.help;
    default:
      return undefined;
  }
}
