import { useQuery } from '@tanstack/react-query';
import {
  findStatement,
  listPostings,
  listStatements,
  mentionsIn,
  templatesOf,
  versionsOf,
} from './statementApi';

const EVERY_MS = 4_000;

export const useStatements = (responseId: string) =>
  useQuery({
    queryKey: ['response', responseId, 'statements'],
    queryFn: async ({ signal }) => (await listStatements(responseId, signal)).items ?? [],
    refetchInterval: EVERY_MS,
  });

export const useStatement = (id: string) =>
  useQuery({
    queryKey: ['response', 'statement', id],
    queryFn: ({ signal }) => findStatement(id, signal),
    refetchInterval: EVERY_MS,
  });

export const useVersions = (id: string, version: number) =>
  useQuery({
    queryKey: ['response', 'statement', id, 'versions', version],
    queryFn: ({ signal }) => versionsOf(id, signal),
  });

export const usePostings = (id: string) =>
  useQuery({
    queryKey: ['response', 'statement', id, 'postings'],
    queryFn: ({ signal }) => listPostings(id, signal),
  });

/** Of one version; only those who write are told. */
export const useMentions = (id: string, version: number, wanted: boolean) =>
  useQuery({
    queryKey: ['response', 'statement', id, 'mentions', version],
    enabled: wanted,
    queryFn: ({ signal }) => mentionsIn(id, signal),
  });

/** With the county, the hour and the kind filled in. */
export const useTemplates = (responseId: string) =>
  useQuery({
    queryKey: ['statement-templates', responseId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => templatesOf(responseId, signal),
  });
