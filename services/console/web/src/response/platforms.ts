import { useLanguage } from '../i18n/language';
import type { Posting } from './types';

const NAMES: Record<Posting['platform'], readonly [string, string]> = {
  WECHAT: ['微信公众号', 'WeChat'],
  WEIBO: ['微博', 'Weibo'],
  DOUYIN: ['抖音', 'Douyin'],
  KUAISHOU: ['快手', 'Kuaishou'],
  TOUTIAO: ['今日头条', 'Toutiao'],
  XIAOHONGSHU: ['小红书', 'Xiaohongshu'],
  BILIBILI: ['哔哩哔哩', 'Bilibili'],
  WEBSITE: ['政府网站', 'Website'],
  PRESS: ['报刊', 'Press'],
  BROADCAST: ['广播电视', 'Broadcast'],
  OTHER: ['其他', 'Other'],
};

export const PLATFORMS = Object.keys(NAMES) as Posting['platform'][];

export function usePlatformNames(): (value: Posting['platform']) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (value) => NAMES[value]?.[index] ?? value;
}
