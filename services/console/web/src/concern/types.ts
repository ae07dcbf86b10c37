import type { components } from '@openapi/response';
import type { Told } from '../api/told';

type Schemas = components['schemas'];
type Always = 'id' | 'kind' | 'platform' | 'topic' | 'noticedAt' | 'regionId' | 'state' | 'since' | 'version';

export const KINDS = ['QUESTION', 'RUMOUR'] as const;
export const PLATFORMS = [
  'WECHAT',
  'WEIBO',
  'DOUYIN',
  'KUAISHOU',
  'XIAOHONGSHU',
  'BILIBILI',
  'TOUTIAO',
  'ZHIHU',
  'TIEBA',
  'QQ',
  'LOCAL_FORUM',
  'HOTLINE',
  'MEDIA',
  'IN_PERSON',
  'OTHER',
] as const satisfies readonly Concern['platform'][];

/** What is of one state or kind alone may be absent. */
export type Concern = Told<Pick<Schemas['Concern'], Always>> & Omit<Schemas['Concern'], Always>;
export type ConcernState = Concern['state'];
export type Logged = Schemas['ConcernRequest'];

type Times = Schemas['AnswerTimes'];
export type AnswerTimes = Told<Omit<Times, 'medianSeconds' | 'longestSeconds'>> &
  Pick<Times, 'medianSeconds' | 'longestSeconds'>;
