import { useLanguage } from '../i18n/language';

const NAMES: Record<string, readonly [string, string]> = {
  QUESTION: ['疑问', 'Question'],
  RUMOUR: ['传言', 'Rumour'],

  WECHAT: ['微信', 'WeChat'],
  WEIBO: ['微博', 'Weibo'],
  DOUYIN: ['抖音', 'Douyin'],
  KUAISHOU: ['快手', 'Kuaishou'],
  XIAOHONGSHU: ['小红书', 'Xiaohongshu'],
  BILIBILI: ['哔哩哔哩', 'Bilibili'],
  TOUTIAO: ['今日头条', 'Toutiao'],
  ZHIHU: ['知乎', 'Zhihu'],
  TIEBA: ['百度贴吧', 'Tieba'],
  QQ: ['QQ', 'QQ'],
  LOCAL_FORUM: ['本地论坛', 'Local forum'],
  HOTLINE: ['12345 等热线', 'Hotline'],
  MEDIA: ['新闻媒体', 'News media'],
  IN_PERSON: ['当面', 'In person'],
  OTHER: ['其他', 'Other'],

  OPEN: ['待回应', 'Open'],
  GROUPED: ['已并入', 'Grouped'],
  ANSWERED: ['已回应', 'Answered'],
  DISMISSED: ['无需回应', 'Dismissed'],
};

export function useConcernNames(): (value: string | undefined) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (value) => (value && NAMES[value]?.[index]) || value || '';
}
