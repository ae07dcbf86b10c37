import { Button } from 'antd';
import { useEffect } from 'react';
import type { ListHead, SchoolRisk } from '../api/risk';
import { useWords } from '../i18n/language';
import { SchoolTable } from './SchoolTable';
import { WORDS } from './words';

interface Properties {
  schools: readonly SchoolRisk[];
  role: string;
  list: ListHead;
  open: string | undefined;
  onOpen: (schoolId: string | undefined) => void;
  /** Reads the next page; undefined: that was all. */
  more: (() => unknown) | undefined;
}

/** The schools of a list; the one that was pressed on the map is brought into sight. */
export function Schools({ schools, role, list, open, onOpen, more }: Properties) {
  const t = useWords(WORDS);
  useEffect(() => {
    const row = open && document.querySelector(`tr[data-school="${CSS.escape(open)}"]`);
    if (row) row.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <SchoolTable schools={schools} role={role} list={list} open={open} onOpen={onOpen} />
      {more && <Button onClick={() => more()}>{t('more')}</Button>}
    </>
  );
}
