import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { SchoolRisk } from '../api/risk';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { schoolOf } from './api';
import { LevelBadge } from './LevelBadge';
import { useRiskNames } from './names';
import { Points, Told } from './Points';
import { WORDS } from './words';

const COLUMNS = ['school', 'level', 'points', 'byKind', 'rows'] as const;

interface Properties {
  schools: readonly SchoolRisk[];
  role: string;
  /** Of which list all rows of a school are read; undefined: what is given is all. */
  list: { regionId: string; id: string } | undefined;
  open: string | undefined;
  onOpen: (schoolId: string | undefined) => void;
}

/** Schools, the gravest first, each opening to what its points come from. */
export function SchoolTable({ schools, role, list, open, onOpen }: Properties) {
  const t = useWords(WORDS);
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="school-risks" label={t('list')}>
      {schools.map((school) => (
        <SchoolRow
          key={school.schoolId}
          school={school}
          role={role}
          list={list}
          open={open === school.schoolId}
          turn={() => onOpen(open === school.schoolId ? undefined : school.schoolId)}
        />
      ))}
    </PlainTable>
  );
}

interface RowProperties extends Pick<Properties, 'role' | 'list'> {
  school: SchoolRisk;
  open: boolean;
  turn: () => void;
}

function SchoolRow({ school, role, list, open, turn }: RowProperties) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  return (
    <>
      <tr data-school={school.schoolId}>
        <th scope="row">{school.schoolName}</th>
        <td>
          <LevelBadge level={school.level} />
        </td>
        <td>
          <Told value={school.points} />
        </td>
        <td>
          {school.of.map(({ kind, points }) => (
            <span key={kind} className="badge">
              {name(kind)} <Told value={points} />
            </span>
          ))}
        </td>
        <td>
          <Button
            size="small"
            aria-expanded={open}
            aria-label={`${school.schoolName} ${t(open ? 'hideRows' : 'showRows')}`}
            onClick={turn}
          >
            {t(open ? 'hideRows' : 'showRows')}
          </Button>
        </td>
      </tr>
      {open && (
        <tr data-rows={school.schoolId}>
          <td colSpan={COLUMNS.length}>
            <Opened school={school} role={role} list={list} />
          </td>
        </tr>
      )}
    </>
  );
}

function Opened({ school, role, list }: Pick<RowProperties, 'school' | 'role' | 'list'>) {
  const t = useWords(WORDS);
  const [all, showAll] = useState(false);
  const { data, isError } = useQuery({
    queryKey: ['risk', 'school', list?.id, school.schoolId],
    enabled: all && list !== undefined,
    queryFn: ({ signal }) => schoolOf(list?.regionId ?? '', school.schoolId, list?.id, signal),
  });
  const cut = school.of.some(({ count, rows }) => (count ?? 0) > rows.length);
  return (
    <>
      <Points of={data?.of ?? school.of} role={role} />
      {isError && <p className="error">{t('away')}</p>}
      {cut && list && !data && (
        <Button size="small" onClick={() => showAll(true)}>
          {t('allRows')}
        </Button>
      )}
    </>
  );
}
