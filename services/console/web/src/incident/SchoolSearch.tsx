import type { components } from '@openapi/ledger';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { ledgerApi, okAs, type PageOf } from '../api/client';
import { useLanguage, useWords } from '../i18n/language';
import { WORDS } from './words';

const TYPING_MS = 250;

interface Properties {
  id?: string;
  value?: string | undefined;
  onChange?: (schoolId: string | undefined) => void;
}

/** A school of one's own region, found by a part of its name. In a form it is a field. */
export function SchoolSearch({ id, value, onChange }: Properties) {
  const t = useWords(WORDS);
  const english = useLanguage() === 'en';
  const [typed, type] = useState('');
  const text = useSettled(typed.trim());
  const { data, isError, isFetching } = useQuery({
    queryKey: ['schools', text],
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['School']>>(
        ledgerApi.GET('/api/v1/schools', {
          params: { query: { limit: '20', ...(text ? { q: text } : {}) } },
          signal,
        }),
      ),
  });
  const schools = (data?.items ?? []).filter((school) => !school.retired);
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      allowClear
      loading={isFetching}
      placeholder={t('schoolHint')}
      notFoundContent={t(isError ? 'schoolsAway' : 'noSchool')}
      showSearch={{ filterOption: false, onSearch: type }}
      options={schools.map((school) => ({
        value: school.id,
        label: `${(english && school.englishName) || school.name} ${school.id}`,
      }))}
    />
  );
}

/** What is typed, once the fingers rest. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
